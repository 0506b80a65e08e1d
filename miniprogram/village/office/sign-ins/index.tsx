import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { Asker } from './asker'
import { Others } from './others'

/** 认人: who waits to be recognised, who has waited longest first. One at a time. */
export default function SignInsPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  const asking = usePages(
    ['village', 'signIns', villageId],
    (cursor) => cloud.village.listSignIns({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  const [chosen, setChosen] = useState('')
  const current = asking.data?.find(({ id }) => id === chosen) ?? asking.data?.[0]
  return (
    <Page
      title='认人'
      under='有人在手机上说是您这里的，您认一认'
      onRefresh={asking.again}
      reads={
        asking.data && (current ? `${current.name}说是${current.household}的人，等您认一认。` : '这会儿没有人等着认。')
      }
    >
      <Office office={office}>
        {() => (
          <Faces read={asking} what='名单' safe='来认的人都还排着。'>
            {(all) =>
              current ? (
                <>
                  <Asker key={current.id} asker={current} />
                  <Others others={all.filter(({ id }) => id !== current.id)} onChoose={setChosen} />
                  <More pages={asking} />
                </>
              ) : (
                <Empty
                  drawing='nothingToDo'
                  title='这会儿没有人等着认'
                  body='村民在手机上找到自家，没有户码的，就会排到这里。'
                >
                  <Button kind='line' onPress={() => open(routes.home)}>
                    回村里
                  </Button>
                </Empty>
              )
            }
          </Faces>
        )}
      </Office>
    </Page>
  )
}
