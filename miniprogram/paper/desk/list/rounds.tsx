import { cloud } from '@/cloud/link/link'
import { mayByRole } from '@/cloud/person/may'
import { useRead } from '@/cloud/reads/use-read'
import type { Signed } from '@/parts/office'
import { PrintRow } from '@/parts/print-row'
import { roundPapers } from '@/parts/round-papers'
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
  const papers = latest.flatMap((round) =>
    roundPapers(round, me.roles).map((paper) => ({
      ...paper,
      title: `${round.title}：${paper.title}`,
      key: `${round.id}:${paper.title}`,
    })),
  )
  if (papers.length === 0) return null
  return (
    <>
      <SectionHead title='走户评比' />
      <Sheet>
        {papers.map(({ key, ...paper }) => (
          <PrintRow key={key} {...paper} />
        ))}
      </Sheet>
    </>
  )
}
