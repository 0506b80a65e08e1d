import { useSettings } from '@/cloud/person/settings'
import type { Door, Walk } from '@/inspection/parts/use-walk'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { Field } from '@/parts/field'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import { DoorRow } from './door-row'
import { type Filter, useDoorList } from './use-door-list'

const FILTERS = [
  { value: 'open', word: '没走的' },
  { value: 'walked', word: '走过的' },
  { value: 'unsent', word: '没送出去的' },
] as const

/** The doors of a walk, one group under the other, in the order in which one comes to them. */
export function DoorList({ walk }: { walk: Walk }) {
  const { elder } = useSettings()
  const list = useDoorList(walk)
  const { filter, search, typed, count, shown } = list
  const groups = groupsOf(walk.at)
  const said = search === '' ? FILTERS.find(({ value }) => value === filter)?.word : '找到'
  return (
    <>
      <Segment options={FILTERS} value={filter} onChange={list.setFilter} />
      {!elder && groups.length > 1 && (
        <Squares
          across='four'
          squares={[{ value: '', word: '全部' }, ...groups.map(({ id, name }) => ({ value: id, word: name }))]}
          value={list.groupId}
          onChange={list.setGroupId}
        />
      )}
      {!elder && (
        <SectionHead
          title={`${said} ${count} 户`}
          more={{ word: typed === undefined ? '找一户' : '不找了', onPress: list.seek }}
        />
      )}
      {typed !== undefined && (
        <Field finds label='找哪一户' value={typed} onInput={list.setTyped} placeholder='户号、户主或门牌' />
      )}
      {count === 0 && <NoDoor filter={filter} searched={search !== ''} />}
      {groupsOf(shown).map(({ id, name }) => (
        <Group key={id} name={name} roundId={walk.roundId} doors={shown.filter(({ groupId }) => groupId === id)} />
      ))}
      {list.more && (
        <Button kind='line' onPress={list.more}>
          看后面的
        </Button>
      )}
    </>
  )
}

const Group = ({ name, roundId, doors }: { name: string; roundId: string; doors: readonly Door[] }) => (
  <>
    <SectionHead title={name} />
    <Sheet>
      {doors.map((door) => (
        <DoorRow key={door.householdId} roundId={roundId} door={door} />
      ))}
    </Sheet>
  </>
)

const groupsOf = (doors: readonly Door[]) => [
  ...new Map(doors.map(({ groupId, group }) => [groupId, { id: groupId, name: group }])).values(),
]

function NoDoor({ filter, searched }: { filter: Filter; searched: boolean }) {
  if (searched)
    return <Empty drawing='nothingToDo' title='名单里没找到这一户' body='换个字找，或者看看是不是别的组。' />
  if (filter === 'open') return <Empty drawing='nothingToDo' title='都走到了' body='辛苦了，等村委会收。' />
  if (filter === 'unsent') return <Empty drawing='nothingToDo' title='都送出去了' />
  return <Empty drawing='nothingToDo' title='还没走' body='点“看下一户”，从第一家走起。' />
}
