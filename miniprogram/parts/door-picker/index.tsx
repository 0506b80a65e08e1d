import type { Place } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { itemsOf, useHeadedPages } from '@/cloud/reads/use-headed-pages'
import { useSettled } from '@/cloud/wishes/use-settled'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { Field } from '@/parts/field'
import { More } from '@/parts/more'
import { Row } from '@/parts/row'
import { sayDoor } from '@/parts/say-household'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import style from './style.module.css'

type Answer = Awaited<ReturnType<typeof cloud.village.findHousehold>>
type Line = Answer['list']['items'][number]

/** A door as it was pointed at; the head is masked. All empty while nothing is chosen. */
export interface ChosenDoor {
  readonly groupId: string
  readonly householdId: string
  readonly head: string
  readonly door: string
}

export const NO_DOOR: ChosenDoor = { groupId: '', householdId: '', head: '', door: '' }

/** The groups of the village, then the doors of the one that was pointed at; or whatever goes by what is typed. */
export function DoorPicker({
  villageId,
  chosen: { groupId, householdId },
  onChange,
  withOffice = false,
}: {
  villageId: string
  chosen: ChosenDoor
  /** Whoever looks for their own door may stand in the office; nothing is ever done for it as for a household. */
  withOffice?: boolean
  onChange: (chosen: ChosenDoor) => void
}) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const within = search ? { search } : groupId ? { groupId } : {}
  const doors = useHeadedPages(['village', 'findHousehold', villageId, groupId, search], (cursor) =>
    cloud.village.findHousehold({ villageId, ...within, cursor }),
  )
  const chooseGroup = (id: string) => onChange({ ...NO_DOOR, groupId: id })
  const chooseDoor = ({ id, head, group, door }: Line) =>
    onChange({ groupId, householdId: id, head, door: sayDoor({ group, door }) })
  return (
    <>
      <Field finds label='找一家' value={typed} onInput={setTyped} most={20} voice placeholder='门牌，或者户主的姓' />
      <Faces read={doors} what='各家的名单'>
        {(answers) => {
          const groups = answers[0]?.groups ?? []
          const office = withOffice ? answers[0]?.office : null
          const group = groups.find(({ id }) => id === groupId)
          const lines = itemsOf(answers)
          if (search && lines.length === 0) return <NotFound search={search} />
          if (search)
            return (
              <>
                <Lines lines={lines} sayAt={sayInVillage} chosen={householdId} onChoose={chooseDoor} />
                <More pages={doors} />
              </>
            )
          if (groups.length === 0 && lines.length === 0 && !office) return <NobodyYet />
          return (
            <>
              {groups.length > 0 && <Groups groups={groups} chosen={groupId} onChoose={chooseGroup} />}
              {(group || (groups.length === 0 && lines.length > 0)) && (
                <>
                  <SectionHead title={group ? `${group.name}的各家` : '各家'} />
                  {lines.length > 0 ? (
                    <Lines lines={lines} sayAt={sayInGroup} chosen={householdId} onChoose={chooseDoor} />
                  ) : (
                    <Empty drawing='nothingToDo' title='这一组还没有人家' body='看看是不是在别的组。' />
                  )}
                  <More pages={doors} />
                </>
              )}
              {office && (
                <Sheet>
                  <Row
                    icon='gov'
                    title={office.head}
                    detail='在村里办事、不住村里的，点这里'
                    chosen={office.id === householdId}
                    onPress={() => chooseDoor(office)}
                  />
                </Sheet>
              )}
              {(group || groups.length === 0) && (
                <View className={`${style.help}`}>
                  <RingContact />
                </View>
              )}
            </>
          )
        }}
      </Faces>
    </>
  )
}

/** Of masked names there are many alike: where it is tells which. */
const sayInGroup = ({ door, number }: Line): string => door ?? `户编号 ${number}`
const sayInVillage = (line: Line): string => `${line.group}${sayInGroup(line)}`

const Lines = ({
  lines,
  sayAt,
  chosen,
  onChoose,
}: {
  lines: readonly Line[]
  sayAt: (line: Line) => string
  chosen: string
  onChoose: (line: Line) => void
}) => (
  <Sheet>
    {lines.map((line) => (
      <Row key={line.id} title={line.head} end={sayAt(line)} chosen={line.id === chosen} onPress={() => onChoose(line)}>
        <View className={`${style.door}`}>{sayAt(line)}</View>
      </Row>
    ))}
  </Sheet>
)

const NotFound = ({ search }: { search: string }) => (
  <Empty
    drawing='nothingToDo'
    title={`没找到“${search}”`}
    body='写门牌、户编号，或者户主的姓。也可以把字擦掉，一组一组找。'
  >
    <RingContact />
  </Empty>
)

const NobodyYet = () => (
  <Empty drawing='nothingToDo' title='村里还没有名册' body='名册有了，各家才找得到。'>
    <RingContact />
  </Empty>
)

/** The longest names, in characters, that fit six and four in a line. */
const SIX = 2
const FOUR = 3

/** The groups side by side; `3组` says 3 where all are so short. */
function Groups({
  groups,
  chosen,
  onChoose,
}: {
  groups: readonly Place[]
  chosen: string
  onChoose: (id: string) => void
}) {
  const shorten = (name: string) => name.replace(/^第?(.+?)(村民)?小?组$/, '$1')
  const short = groups.every(({ name }) => shorten(name).length <= SIX)
  const across = short ? 'six' : groups.every(({ name }) => name.length <= FOUR) ? 'four' : 'two'
  return (
    <>
      <SectionHead title='在第几组' />
      <Squares
        squares={groups.map(({ id, name }) => ({ value: id, word: short ? shorten(name) : name, label: name }))}
        value={chosen}
        onChange={onChoose}
        across={across}
      />
    </>
  )
}
