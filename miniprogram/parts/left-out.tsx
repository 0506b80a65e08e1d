import { Row } from './row'
import { SectionHead } from './section-head'
import { Sheet } from './sheet'

/** Worksheets of a file that nothing was read from, each with the reason. */
export function LeftOut({ sheets }: { sheets: readonly { readonly name: string; readonly why: string }[] }) {
  if (sheets.length === 0) return null
  return (
    <>
      <SectionHead title='这些表没有读' />
      <Sheet>
        {sheets.map(({ name, why }) => (
          <Row key={name} title={`“${name}”`} detail={why} keepDetail />
        ))}
      </Sheet>
    </>
  )
}
