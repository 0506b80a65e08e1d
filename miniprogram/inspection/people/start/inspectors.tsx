import { MOST_INSPECTORS } from '@shared/inspection/rules'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useSettled } from '@/cloud/wishes/use-settled'
import { Button } from '@/parts/button'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { Field } from '@/parts/field'
import { MORE_FOUND, sayAgain } from '@/parts/nobody-found'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { StartForm } from './use-start'

/** People found by a part of their name; namesakes are told apart by their doors. Nobody walks alone to their own kin. */
export function Inspectors({ form, villageId }: { form: StartForm; villageId: string }) {
  const { inspectors } = form.value
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const found = useRead(
    ['village', 'findResident', villageId, asked],
    () => cloud.village.findResident({ villageId, name: asked }),
    { when: asked !== '' },
  )
  return (
    <>
      {inspectors.length > 0 && (
        <>
          <SectionHead title={`请了 ${inspectors.length} 个人`} />
          <Sheet>
            {inspectors.map(({ id, name, household }) => (
              <Row key={id} icon='people' title={name} detail={household} keepDetail>
                <Button kind='line' small onPress={() => form.uninvite(id)}>
                  不请了
                </Button>
              </Row>
            ))}
          </Sheet>
        </>
      )}
      {inspectors.length < MOST_INSPECTORS && (
        <Field
          label='姓名'
          value={typed}
          onInput={setTyped}
          most={20}
          voice
          hint='写一两个字也行，或者拼音首字母：李大山写 lds。'
        />
      )}
      {asked !== '' && (
        <Faces read={found} what='名册' safe='您填的都还在手机里。'>
          {({ residents, more }) =>
            residents.length === 0 ? (
              <Empty drawing='nothingToDo' title={`名册里没有“${asked}”`} body={sayAgain(asked)}>
                <RingContact />
              </Empty>
            ) : (
              <>
                <Sheet>
                  {residents
                    .filter(({ id }) => !inspectors.some((one) => one.id === id))
                    .map(({ id, name, household }) => (
                      <Row
                        key={id}
                        title={name}
                        detail={household}
                        keepDetail
                        chosen={false}
                        onPress={() => {
                          form.invite({ id, name, household })
                          setTyped('')
                        }}
                      />
                    ))}
                </Sheet>
                {more && <Note>{MORE_FOUND}</Note>}
              </>
            )
          }
        </Faces>
      )}
      <Note>至少请两个人：自家和亲戚家要换别人看。请的人要在村里登录过。</Note>
    </>
  )
}
