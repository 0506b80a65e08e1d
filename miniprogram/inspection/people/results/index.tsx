import { useRouter } from '@tarojs/taro'
import { cloud } from '@/cloud/link/link'
import { itemsOf, useHeadedPages } from '@/cloud/reads/use-headed-pages'
import { OnPaper } from '@/inspection/parts/on-paper'
import { sayProgress, sayRound } from '@/inspection/parts/sayings'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Result } from './result'

type Results = Awaited<ReturnType<typeof cloud.inspection.results>>

/** 各家的分: best first, one's own on top; names masked but for one's own. */
export default function ResultsPage() {
  const { id = '' } = useRouter().params
  const results = useHeadedPages(['inspection', 'results', id], (cursor) =>
    cloud.inspection.results({ roundId: id, cursor }),
  )
  const [head] = results.data ?? []
  return (
    <Page
      title={head?.round.title ?? '评比结果'}
      under={head && `${sayRound(head.round)} · ${sayProgress(head.round)}`}
      onRefresh={results.again}
      reads={head && readResults(head)}
    >
      <Faces read={results} what='评比结果' refused={orSignIn('结果还没公示。找到自家，公示了就看得到。')}>
        {(answers) => {
          const lines = itemsOf(answers)
          if (lines.length === 0)
            return <Empty drawing='nothingToDo' title='还没有一家的分' body='走过的人家会排在这里。' />
          return (
            <>
              {head?.mine && (
                <>
                  <SectionHead title='您家' />
                  <Sheet>
                    <Result roundId={id} line={head.mine} />
                  </Sheet>
                </>
              )}
              {head && <OnPaper round={head.round} />}
              <SectionHead title='各家' />
              <Sheet>
                {lines.map((line) => (
                  <Result key={line.householdId} roundId={id} line={line} />
                ))}
              </Sheet>
            </>
          )
        }}
      </Faces>
      <More pages={results} />
    </Page>
  )
}

function readResults({ round, mine, list }: Results): string {
  const own = mine ? `您家 ${mine.points} 分。` : ''
  const [best] = list.items
  return `${round.title}，${sayRound(round)}。${own}${best ? `最高的是${best.household}，${best.points} 分。` : ''}`
}
