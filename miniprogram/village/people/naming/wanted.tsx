import { type Manner, NAMING, sayManner, sayNamed } from '@shared/village/naming'
import type { NamingLine } from '@shared/village/naming-page'
import { serverNow } from '@/cloud/link/clock'
import { Button } from '@/parts/button'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { sayTerm, sayWhyNotFull } from './say'

interface WantedProps {
  readonly line: NamingLine
  readonly home: { readonly head: string; readonly number: string }
  readonly onChoose: (manner: Manner) => unknown
}

/** One list: what one says yes to, the ways to stand there with how each reads, and what holds now. */
export function Wanted({ line, home, onChoose }: WantedProps) {
  const { purpose, chosen, offers } = line
  const { word, says, usual, of } = NAMING[purpose]
  const why = sayWhyNotFull(line)
  const least = offers.at(-1) ?? 'none'
  // Whoever may not choose it still sees that it was chosen.
  const agreed = chosen === 'full' && !offers.includes('full')
  return (
    <>
      <SectionHead title={word} />
      <Note>{says}</Note>
      <Sheet>
        {agreed && (
          <Row title={sayManner(purpose, 'full')} detail={sayNamed(home, 'full') ?? undefined} keepDetail chosen />
        )}
        {offers.map((manner) => (
          <Row
            key={manner}
            title={sayManner(purpose, manner)}
            detail={of === 'household' ? (sayNamed(home, manner) ?? undefined) : undefined}
            keepDetail
            chosen={manner === (chosen ?? usual)}
            onPress={() => onChoose(manner)}
          />
        ))}
      </Sheet>
      <Note>{[sayTerm(line, serverNow()), why].filter(Boolean).join('')}</Note>
      {chosen === 'full' && (
        <Button kind='line' onPress={() => onChoose(least)}>
          撤下来
        </Button>
      )}
    </>
  )
}
