import { useState } from 'react'
import { useHere } from '@/cloud/person/use-here'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { useHouseholds } from '@/cloud/reads/use-households'
import { useSettled } from '@/cloud/wishes/use-settled'
import { Button } from '@/parts/button'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { HouseholdField } from '@/parts/household-field'
import { More } from '@/parts/more'
import { NobodyFound } from '@/parts/nobody-found'
import { Row } from '@/parts/row'
import { sayDoor } from '@/parts/say-household'
import { Sheet } from '@/parts/sheet'

/** A household, as far as a form has to know it. */
export interface Chosen {
  readonly householdId: string
  readonly household: string
}

/** One household of those whom the reader looks after; once chosen, the list gives way to it. */
export function HouseholdPicker({
  villageId,
  chosen,
  onChoose,
}: {
  villageId: string
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}) {
  // Nobody reports for their own household here, nor writes to it.
  const own = useHere().data?.me?.householdId
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const households = useHouseholds(villageId, { search })
  if (chosen.householdId) {
    return (
      <Sheet>
        <Row icon='door' title={chosen.household}>
          <Button kind='line' small onPress={() => onChoose({ householdId: '', household: '' })}>
            换一家
          </Button>
        </Row>
      </Sheet>
    )
  }
  return (
    <>
      <HouseholdField label='是哪一家？' value={typed} onInput={setTyped} />
      <Faces read={households} what='名册'>
        {(answers) => {
          const lines = itemsOf(answers).filter(({ id }) => id !== own)
          if (lines.length === 0) return search ? <NobodyFound search={search} /> : <NobodyYet />
          return (
            <Sheet>
              {lines.map((line) => (
                <Row
                  key={line.id}
                  title={line.head}
                  detail={sayDoor(line)}
                  keepDetail
                  chosen={false}
                  onPress={() => onChoose({ householdId: line.id, household: line.head })}
                />
              ))}
            </Sheet>
          )
        }}
      </Faces>
      <More pages={households} />
    </>
  )
}

const NobodyYet = () => (
  <Empty drawing='nothingToDo' title='这里还没有人家' body='名册有了，您管的各家才看得到。'>
    <RingContact />
  </Empty>
)
