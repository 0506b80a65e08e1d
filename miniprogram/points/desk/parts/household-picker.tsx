import { useState } from 'react'
import { cloud } from '@/cloud/link'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Field } from '@/parts/field'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { More } from '@/points/parts/more'
import { itemsOf, useHeadedPages } from '@/points/parts/use-headed-pages'

/** A household, as far as a form has to know it. */
export interface Chosen {
  readonly householdId: string
  readonly household: string
}

const useHouseholds = (villageId: string, search: string) =>
  useHeadedPages(['village', 'households', villageId, search], (cursor) =>
    cloud.village.listHouseholds({ villageId, cursor, ...(search ? { search } : {}) }),
  )

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
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const wanted = typed.trim()
  const households = useHouseholds(villageId, search)
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
      <Field label='是哪一家？' value={typed} onInput={setTyped} most={20} voice placeholder='户主的名字' />
      {wanted !== search && (
        <Sheet>
          <Row icon='search' title={wanted ? `找“${wanted}”` : '看全部'} onPress={() => setSearch(wanted)} />
        </Sheet>
      )}
      <Faces read={households} what='名册'>
        {(answers) => {
          const lines = itemsOf(answers)
          if (lines.length === 0) return <Empty drawing='nothingToDo' title='没找到这一家' body='换个名字再找找看。' />
          return (
            <Sheet>
              {lines.map(({ id, head, group, door }) => (
                <Row
                  key={id}
                  title={head}
                  detail={`${group}${door ?? ''}`}
                  keepDetail
                  chosen={false}
                  onPress={() => onChoose({ householdId: id, household: head })}
                />
              ))}
            </Sheet>
          )
        }}
      </Faces>
      <More pages={households} word='看后面的' />
    </>
  )
}
