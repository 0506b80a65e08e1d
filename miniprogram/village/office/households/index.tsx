import { useRef, useState } from 'react'
import { mayByRole } from '@/cloud/person/may'
import { useSettings } from '@/cloud/person/settings'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { useHouseholds } from '@/cloud/reads/use-households'
import { useSettled } from '@/cloud/wishes/use-settled'
import { Button } from '@/parts/button'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { HouseholdField } from '@/parts/household-field'
import { More } from '@/parts/more'
import { NobodyFound } from '@/parts/nobody-found'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { sayLine } from '@/parts/say-household'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { Filters } from './filters'

const EVERYWHERE = { groupId: '', gridId: '' }

/** 村民: the households that one looks after, found by name, number, group or grid. */
export default function HouseholdsPage() {
  const { elder } = useSettings()
  const office = useOffice()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(EVERYWHERE)
  const search = useSettled(typed.trim())
  const pages = useHouseholds(office.signed?.village.id, { search, ...at })
  const mayEnter = mayByRole(office.signed?.me.roles ?? [], 'village.household')
  const places = useLast(pages.data?.[0])
  return (
    <Page title='各家各户' onRefresh={pages.again} reads='各家各户。写姓名或者户编号，就能找到那一家。'>
      <Office office={office}>
        {({ me }) => (
          <>
            <HouseholdField label='找哪一家' value={typed} onInput={setTyped} />
            {!elder && places && <Filters groups={places.groups} grids={places.grids} at={at} onChange={setAt} />}
            <Faces read={pages} what='各家各户' safe='村里的资料都在。'>
              {(answers) => {
                const households = itemsOf(answers)
                if (households.length === 0)
                  return <Nobody search={search} mayImport={mayByRole(me.roles, 'village.previewRoster')} />
                return (
                  <Sheet>
                    {households.map((line) => (
                      <Row
                        key={line.id}
                        title={line.head}
                        detail={sayLine(line)}
                        keepDetail
                        onPress={mayEnter ? () => open(routes.household(line.id)) : undefined}
                      />
                    ))}
                  </Sheet>
                )
              }}
            </Faces>
            <More pages={pages} />
          </>
        )}
      </Office>
    </Page>
  )
}

/** The places to choose from stay on the page while another choice is being looked up. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value)
  last.current = value ?? last.current
  return last.current
}

function Nobody({ search, mayImport }: { search: string; mayImport: boolean }) {
  if (search) return <NobodyFound search={search} />
  return (
    <Empty drawing='nothingToDo' title='这里还没有人家' body='导入名册以后，就看得到各家各户。'>
      {mayImport && <Button onPress={() => open(routes.roster)}>导入名册</Button>}
      <RingContact />
    </Empty>
  )
}
