import type { SheetDetail } from '@shared/inspection/contract'
import { Objection } from '@/parts/matter/objection'

/** What somebody objects to the sheet; nothing while nobody does, or it is settled. */
export const SheetObjection = ({ detail: { state, timeline } }: { detail: SheetDetail }) => (
  <Objection told={timeline} open={state === 'objected' || state === 'contested'} />
)
