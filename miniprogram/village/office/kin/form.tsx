import { useState } from 'react'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { useHouseholds } from '@/cloud/reads/use-households'
import { useSettled } from '@/cloud/wishes/use-settled'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { HouseholdField } from '@/parts/household-field'
import { NobodyFound } from '@/parts/nobody-found'
import { Row } from '@/parts/row'
import { sayDoor } from '@/parts/say-household'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { KinDraft } from './use-kin'

interface FormProps {
  readonly householdId: string
  readonly villageId: string
  readonly kin: KinDraft
}

/** Who is written down, each to be taken out, and the way to find another. */
export function KinForm({ householdId, villageId, kin }: FormProps) {
  return (
    <>
      {kin.list.length > 0 && (
        <>
          <SectionHead title={`和这 ${kin.list.length} 户互相回避`} />
          <Sheet>
            {kin.list.map(({ id, head }) => (
              <Row key={id} icon='home' title={head}>
                <Button kind='line' small icon='x' onPress={() => kin.remove(id)}>
                  去掉
                </Button>
              </Row>
            ))}
          </Sheet>
        </>
      )}
      {!kin.full && <Finder householdId={householdId} villageId={villageId} kin={kin} />}
    </>
  )
}

function Finder({ householdId, villageId, kin }: FormProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const found = useHouseholds(villageId, { search }, { when: search !== '' })
  const taken = new Set([householdId, ...kin.list.map(({ id }) => id)])
  const add = (id: string, head: string) => {
    kin.add({ id, head })
    setTyped('')
  }
  return (
    <>
      <HouseholdField label='再加一户' value={typed} onInput={setTyped} />
      {search !== '' && (
        <Faces read={found} what='各家各户' safe='登记过的都在。'>
          {(answers) => {
            const free = itemsOf(answers).filter(({ id }) => !taken.has(id))
            if (free.length === 0) return <NobodyFound search={search} />
            return (
              <Sheet>
                {free.map((line) => (
                  <Row
                    key={line.id}
                    icon='plus'
                    title={line.head}
                    detail={sayDoor(line)}
                    keepDetail
                    onPress={() => add(line.id, line.head)}
                  />
                ))}
              </Sheet>
            )
          }}
        </Faces>
      )}
    </>
  )
}
