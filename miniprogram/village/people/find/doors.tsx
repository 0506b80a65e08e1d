import type { Place } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { cloud } from '@/cloud/link'
import type { Draft } from '@/cloud/use-draft'
import { itemsOf, useHeadedPages } from '@/cloud/use-headed-pages'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { More } from '@/parts/more'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import type { Found } from '@/village/parts/found-household'
import style from './style.module.css'

type Answer = Awaited<ReturnType<typeof cloud.village.findHousehold>>
type Line = Answer['list']['items'][number]

/** The groups of the village, then the doors of the one that was pointed at. */
export function Doors({ villageId, found }: { villageId: string; found: Draft<Found> }) {
  const { groupId, householdId } = found.value
  const doors = useHeadedPages(['village', 'findHousehold', villageId, groupId], (cursor) =>
    cloud.village.findHousehold({ villageId, ...(groupId ? { groupId } : {}), cursor }),
  )
  const chooseGroup = (id: string) => found.change({ groupId: id, householdId: '', head: '', door: '' })
  const chooseDoor = ({ id, head, group, door }: Line) =>
    found.change({ householdId: id, head, door: `${group}${door ?? ''}` })
  return (
    <Faces read={doors} what='各家的名单'>
      {(answers) => {
        const groups = answers[0]?.groups ?? []
        const group = groups.find(({ id }) => id === groupId)
        const lines = itemsOf(answers)
        if (groups.length === 0 && lines.length === 0) return <NobodyYet />
        return (
          <>
            {groups.length > 0 && <Groups groups={groups} chosen={groupId} onChoose={chooseGroup} />}
            {(group || groups.length === 0) && (
              <>
                <SectionHead title={group ? `${group.name}的各家` : '各家'} />
                <Sheet>
                  {lines.map((line) => (
                    <Row
                      key={line.id}
                      title={line.head}
                      chosen={line.id === householdId}
                      onPress={() => chooseDoor(line)}
                    >
                      <View className={`${style.door}`}>{line.door ?? ''}</View>
                    </Row>
                  ))}
                </Sheet>
                <More pages={doors} word='看后面的' />
                <View className={`${style.help}`}>
                  <RingContact />
                </View>
              </>
            )}
          </>
        )
      }}
    </Faces>
  )
}

const NobodyYet = () => (
  <Empty drawing='nothingToDo' title='村里还没有名册' body='名册有了，各家才找得到。'>
    <RingContact />
  </Empty>
)

/** Longer names do not fit six in a line. */
const SHORT = 2

/** The groups side by side; `3组` says 3. */
function Groups({
  groups,
  chosen,
  onChoose,
}: {
  groups: readonly Place[]
  chosen: string
  onChoose: (id: string) => void
}) {
  const words = groups.map(({ name }) => name.replace(/^第?(.+?)(村民)?小?组$/, '$1'))
  return (
    <>
      <SectionHead title='在第几组' />
      <Squares
        squares={groups.map(({ id, name }, index) => ({ value: id, word: words[index] ?? name, label: name }))}
        value={chosen}
        onChange={onChoose}
        across={words.some((word) => word.length > SHORT) ? 'two' : 'six'}
      />
    </>
  )
}
