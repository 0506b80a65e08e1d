import type { RoundLine } from '@shared/inspection/contract'
import { useHere } from '@/cloud/person/use-here'
import { PrintRow } from '@/parts/print-row'
import { roundPapers } from '@/parts/round-papers'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'

/** For the committee: this very round on paper. Draws nothing for whoever has no use for it. */
export function OnPaper({ round }: { round: RoundLine }) {
  const papers = roundPapers(round, useHere().data?.me?.roles ?? [])
  if (papers.length === 0) return null
  return (
    <>
      <SectionHead title='印出来' />
      <Sheet>
        {papers.map((paper) => (
          <PrintRow key={paper.title} {...paper} />
        ))}
      </Sheet>
    </>
  )
}
