import type { RoundLine } from '@shared/inspection/contract'
import type { HeldRole } from '@shared/village/contract'
import { cloud } from '@/cloud/link'
import { mayByRole } from '@/cloud/may'
import { useRead } from '@/cloud/use-read'
import type { Signed } from '@/parts/office'
import { PrintRow } from '@/parts/print-row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'

/** So many of the latest rounds are offered: older ones hang no more. */
const FEW = 3

/** The papers of the latest rounds from house to house. Draws nothing where there was none, or for whoever has no use for them. */
export function Rounds({ signed: { village, me } }: { signed: Signed }) {
  const may = mayByRole(me.roles, 'paper.exportRound')
  const rounds = useRead(
    ['inspection', 'rounds', village.id, 'latest'],
    () => cloud.inspection.listRounds({ villageId: village.id }),
    { when: may },
  )
  const latest = (rounds.data?.items ?? []).filter(({ state }) => state !== 'withdrawn').slice(0, FEW)
  if (!may || latest.length === 0) return null
  return (
    <>
      <SectionHead title='走户评比' />
      <Sheet>
        {latest.map((round) => (
          <RoundPapers key={round.id} round={round} roles={me.roles} />
        ))}
      </Sheet>
    </>
  )
}

/** While it is walked, the blank sheet; afterwards the results, for the wall and as a table. */
function RoundPapers({
  round: { id: roundId, title, state },
  roles,
}: {
  round: RoundLine
  roles: readonly HeldRole[]
}) {
  const prints = mayByRole(roles, 'paper.inspection')
  if (state === 'walking') {
    if (!prints) return null
    const make = () => cloud.paper.walkSheet({ roundId })
    return <PrintRow title={`${title}：打分表`} detail='拿着纸走户用' make={make} />
  }
  return (
    <>
      {prints && (
        <PrintRow
          title={`${title}：结果`}
          detail='贴公示栏，名字遮一个字'
          make={() => cloud.paper.inspection({ roundId })}
        />
      )}
      <PrintRow
        sheet
        title={`${title}：明细表`}
        detail='一家一行，交上去用'
        make={() => cloud.paper.exportRound({ roundId })}
      />
    </>
  )
}
