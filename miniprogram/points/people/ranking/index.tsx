import { useState } from 'react'
import { useHere } from '@/cloud/person/use-here'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Page } from '@/parts/page'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { OnPaper } from './on-paper'
import { MyPlace, Place } from './place'
import { type Period, type Ranking, useRanking } from './use-ranking'

const PERIODS = [
  { value: 'year', word: '今年' },
  { value: 'month', word: '本月' },
  { value: 'lastYear', word: '去年' },
] as const
const SAID: Readonly<Record<Period, string>> = { year: '今年', month: '本月', lastYear: '去年' }

type Where = 'village' | 'group'

/** 挣分榜: by what was earned; what was spent costs no place. */
export default function RankingPage() {
  const [period, setPeriod] = useState<Period>('year')
  const [where, setWhere] = useState<Where>('village')
  const here = useHere()
  const villageId = here.data?.village.id
  const village = useRanking(villageId, period, undefined)
  const door = here.data?.me?.door ?? ''
  const group = village.data?.[0]?.groups.find(({ name }) => door.startsWith(name))
  const inGroup = where === 'group' && group !== undefined
  const board = useRanking(villageId, period, inGroup ? group.id : undefined)
  const [head] = board.data ?? []
  const place = inGroup ? group.name : '全村'
  const when = SAID[period]
  const count = (households: number | undefined) => (households === undefined ? '' : ` ${households} 户有分`)
  const wheres = [
    { value: 'village', word: `全村${inGroup ? '' : count(head?.households)}` },
    ...(group ? [{ value: 'group', word: `${group.name}${inGroup ? count(head?.households) : ''}` } as const] : []),
  ] as const
  return (
    <Page
      title={`${when}挣分榜`}
      under='只比挣的分，花掉不掉名次'
      onRefresh={board.again}
      reads={head && readRanking(head, `${when}在${place}`)}
    >
      <Faces read={here} what='榜'>
        {() => (
          <>
            <Segment options={PERIODS} value={period} onChange={setPeriod} />
            {group && <Segment<Where> options={wheres} value={where} onChange={setWhere} />}
            <Faces read={board} what='榜'>
              {(answers) => {
                const lines = itemsOf(answers)
                if (lines.length === 0)
                  return (
                    <Empty
                      drawing='emptyPassbook'
                      title={period === 'lastYear' ? '去年没有榜' : `${when}还没有人家记分`}
                      body={period === 'lastYear' ? '一年过完，榜会留在这里。' : '好事公示完，记了分，就上榜。'}
                    />
                  )
                return (
                  <>
                    {head?.mine && (
                      <MyPlace place={place} mine={head.mine} home={here.data?.me?.householdId ?? undefined} />
                    )}
                    <Sheet>
                      {lines.map((line) => (
                        <Place key={line.householdId} line={line} />
                      ))}
                    </Sheet>
                    <OnPaper period={period} groupId={inGroup ? group.id : undefined} />
                  </>
                )
              }}
            </Faces>
            <More pages={board} />
          </>
        )}
      </Faces>
    </Page>
  )
}

/** One's own place; for whoever has none, the first. Nothing while nobody has earned anything. */
function readRanking({ mine, list }: Ranking, where: string): string | undefined {
  if (mine) return `您家${where}第 ${mine.place} 名，挣了 ${mine.honour} 分。`
  const [first] = list.items
  return first && `${where}第一名是${first.household}，挣了 ${first.honour} 分。`
}
