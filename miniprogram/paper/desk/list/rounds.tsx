import type { RoundLine } from '@shared/inspection/contract'
import { cloud } from '@/cloud/link'
import { mayByRole } from '@/cloud/may'
import { useRead } from '@/cloud/use-read'
import type { Signed } from '@/parts/office'
import { PrintRow } from '@/parts/print-row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'

/** So many of the latest rounds are offered here; every round also prints on its own page. */
const FEW = 3

/** The papers of the latest rounds from house to house. Draws nothing where there was none, or for whoever prints none. */
export function Rounds({ signed: { village, me } }: { signed: Signed }) {
  const may = mayByRole(me.roles, 'paper.inspection')
  const rounds = useRead(
    ['inspection', 'rounds', village.id],
    () => cloud.inspection.listRounds({ villageId: village.id }),
    { when: may },
  )
  const latest = (rounds.data?.items ?? []).filter(({ state }) => state !== 'withdrawn').slice(0, FEW)
  if (!may || latest.length === 0) return null
  return (
    <>
      <SectionHead title='走户检查' />
      <Sheet>
        {latest.map((round) => (
          <RoundPaper key={round.id} round={round} />
        ))}
      </Sheet>
    </>
  )
}

/** While it is walked, the blank sheet; afterwards the results. */
const RoundPaper = ({ round: { id, title, state } }: { round: RoundLine }) =>
  state === 'walking' ? (
    <PrintRow title={`${title}：打分表`} detail='拿着纸走户用' make={() => cloud.paper.walkSheet({ roundId: id })} />
  ) : (
    <PrintRow
      title={`${title}：结果`}
      detail='贴公示栏，名字遮一个字'
      make={() => cloud.paper.inspection({ roundId: id })}
    />
  )
