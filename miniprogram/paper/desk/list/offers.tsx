import { mayByRole } from '@/cloud/person/may'
import type { Signed } from '@/parts/office'
import { PrintRow } from '@/parts/print-row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { PaperOffer } from './papers'

/** One group of papers: those of them that the person may have. Draws nothing when there are none. */
export function Offers({
  head,
  offers,
  signed: { village, me },
  year,
  sheet,
  children,
}: {
  head: string
  offers: readonly PaperOffer[]
  signed: Signed
  year: string
  sheet?: boolean
  children?: React.ReactNode
}) {
  const mine = offers.filter(({ by }) => mayByRole(me.roles, by))
  if (mine.length === 0) return null
  return (
    <>
      <SectionHead title={head} />
      {sheet && children}
      <Sheet>
        {mine.map(({ title, detail, make }) => (
          <PrintRow key={title} title={title} detail={detail} sheet={sheet} make={() => make(village.id, year)} />
        ))}
        {!sheet && children}
      </Sheet>
    </>
  )
}
