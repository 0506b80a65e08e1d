import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { entries } from '../documents'

const PAGE = 100

/** The lines of a passbook just as they were hashed, newest first: for whoever works the chain out anew. */
export async function chainLines(
  { store, target }: Call,
  { cursor }: Input<'chainLines'>,
): Promise<Output<'chainLines'>> {
  const { householdId } = target
  if (!householdId) throw refuse('NOT_FOUND')
  const order = { by: 'sequence', direction: 'desc' } as const
  return store.page(entries, { where: { householdId }, order, limit: PAGE, cursor })
}
