import type { RosterImport } from '@shared/village/roster-import'
import { Remark } from '@/parts/remarks'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { saySecondYes } from './words'

/** What a roster changes about who may judge, and whose yes it waits for. Draws nothing where it changes none of it. */
export function SecondYes({ roster }: { roster: RosterImport }) {
  const { secondYes } = roster
  if (!secondYes) return null
  return (
    <>
      <SectionHead title='动了有职务的人' />
      <Sheet>
        <Remark head={saySecondYes(roster)} />
        {secondYes.why.map((line) => (
          <Remark key={line}>{line}</Remark>
        ))}
      </Sheet>
    </>
  )
}
