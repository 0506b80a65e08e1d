import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useSettled } from '@/cloud/wishes/use-settled'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { Field } from '@/parts/field'
import { MORE_FOUND, sayAgain } from '@/parts/nobody-found'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import type { GrantForm } from './use-grant'

/** A person of the village by their name; namesakes are told apart by their doors. */
export function FindPerson({ form, villageId }: { form: GrantForm; villageId: string }) {
  const { residentId, name, household } = form.value
  const [typed, setTyped] = useState(name)
  const asked = useSettled(typed.trim())
  const found = useRead(
    ['village', 'findResident', villageId, asked],
    () => cloud.village.findResident({ villageId, name: asked }),
    { when: asked !== '' },
  )
  return (
    <>
      <Field
        label='姓名'
        value={typed}
        onInput={setTyped}
        most={20}
        voice
        hint='写一两个字也行，或者拼音首字母：李大山写 lds。'
      />
      {asked === name && residentId !== '' ? (
        <Sheet>
          <Row title={name} detail={household} keepDetail chosen onPress={() => undefined} />
        </Sheet>
      ) : (
        asked !== '' && (
          <Faces read={found} what='名册' safe='您填的都还在手机里。'>
            {({ residents, more }) =>
              residents.length === 0 ? (
                <Empty drawing='nothingToDo' title={`名册里没有“${asked}”`} body={sayAgain(asked)}>
                  <RingContact />
                </Empty>
              ) : (
                <>
                  <Sheet>
                    {residents.map((one) => (
                      <Row
                        key={one.id}
                        title={one.name}
                        detail={one.household}
                        keepDetail
                        chosen={one.id === residentId}
                        onPress={() => form.change({ residentId: one.id, name: one.name, household: one.household })}
                      />
                    ))}
                  </Sheet>
                  {more && <Note>{MORE_FOUND}</Note>}
                </>
              )
            }
          </Faces>
        )
      )}
    </>
  )
}
