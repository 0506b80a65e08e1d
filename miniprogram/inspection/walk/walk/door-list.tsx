import { useState } from 'react'
import { useSettings } from '@/cloud/settings'
import type { Door, Walk } from '@/inspection/parts/use-walk'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { Field } from '@/parts/field'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import { DoorRow } from './door-row'

type Filter = 'open' | 'walked' | 'unsent'

const FILTERS = [
  { value: 'open', word: '没走的' },
  { value: 'walked', word: '走过的' },
  { value: 'unsent', word: '没送出去的' },
] as const

/** Rows that are drawn at once: an old phone is slow with five hundred. */
const AT_ONCE = 30

const isIn = (filter: Filter, { standing, sheet, waiting }: Door): boolean => {
  if (filter === 'open') return standing === 'open' || standing === 'recused'
  if (filter === 'unsent') return waiting !== undefined
  return sheet !== null || waiting !== undefined
}

const isSearched = (search: string, { number, head, door, group }: Door): boolean =>
  search === '' || [number, head, `${group}${door ?? ''}`].some((text) => text.includes(search))

/** The doors of a walk, one group under the other, in the order in which one comes to them. */
export function DoorList({ walk }: { walk: Walk }) {
  const { elder } = useSettings()
  const [filter, setFilter] = useState<Filter>('open')
  const [groupId, setGroupId] = useState('')
  const [typed, setTyped] = useState('')
  const [seeking, setSeeking] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const seek = () => {
    setSeeking(!seeking)
    setTyped('')
  }
  const groups = groupsOf(walk.at)
  const search = typed.trim()
  const found = walk.at.filter(
    (door) =>
      (search !== '' || isIn(filter, door)) && (groupId === '' || door.groupId === groupId) && isSearched(search, door),
  )
  return (
    <>
      <Segment options={FILTERS} value={filter} onChange={setFilter} />
      {!elder && groups.length > 1 && (
        <Squares
          across='four'
          squares={[{ value: '', word: '全部' }, ...groups.map(({ id, name }) => ({ value: id, word: name }))]}
          value={groupId}
          onChange={setGroupId}
        />
      )}
      {!elder && (
        <SectionHead
          title={sayCount(filter, search, found.length)}
          more={{ word: seeking ? '不找了' : '找一户', onPress: seek }}
        />
      )}
      {seeking && <Field label='找哪一户' value={typed} onInput={setTyped} placeholder='户号、户主或门牌' />}
      {found.length === 0 && <NoDoor filter={filter} searched={search !== ''} />}
      <ByGroup roundId={walk.roundId} doors={found.slice(0, most)} />
      {found.length > most && (
        <Button kind='line' onPress={() => setMost(most + AT_ONCE)}>
          看后面的
        </Button>
      )}
    </>
  )
}

/** `没走的 47 户`. */
function sayCount(filter: Filter, search: string, count: number): string {
  const word = FILTERS.find(({ value }) => value === filter)?.word ?? ''
  return search === '' ? `${word} ${count} 户` : `找到 ${count} 户`
}

function ByGroup({ roundId, doors }: { roundId: string; doors: readonly Door[] }) {
  return (
    <>
      {groupsOf(doors).map(({ id, name }) => (
        <Group key={id} name={name}>
          {doors
            .filter(({ groupId }) => groupId === id)
            .map((door) => (
              <DoorRow key={door.householdId} roundId={roundId} door={door} />
            ))}
        </Group>
      ))}
    </>
  )
}

const Group = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <SectionHead title={name} />
    <Sheet>{children}</Sheet>
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
