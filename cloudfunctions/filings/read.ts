import type { FilingLine } from '@shared/filings/contract'
import { filingFlow, OFFERED_FILING_ACTIONS } from '@shared/filings/flow'
import { actionsFor } from '@shared/matter/may'
import { askingOf, type Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { storyOf } from '../matter/story'
import { contactOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type Filing, filingRecords } from './documents'
import { filingKind } from './kind'

const PAGE = 20

/** What a village has filed with its town, the newest first. */
export async function listFilings(
  { store }: Call,
  { villageId, cursor }: Input<'listFilings'>,
): Promise<Output<'listFilings'>> {
  const order = { by: 'filedAt', direction: 'desc' } as const
  const { items, next } = await store.page(filingRecords, { where: { villageId }, order, limit: PAGE, cursor })
  return { items: items.map(lineOf), next }
}

/** One filing: what is asked about and why, and where it stands. */
export async function filing(call: Call, { filingId }: Input<'filing'>): Promise<Output<'filing'>> {
  const { store, caller } = call
  const found = await store.get(filingRecords, filingId)
  if (!found) throw refuse('NOT_FOUND')
  const { rules, ordered, corrected, villageId } = found
  const reading = { residentId: caller.residentId, insider: true, knows: () => true, own: 'everything' } as const
  const [timeline, contact] = await Promise.all([
    storyOf(store, filingKind, found, reading),
    contactOf(call, { villageId }),
  ])
  const actions = actionsFor(filingFlow, found, OFFERED_FILING_ACTIONS, askingOf(call))
  // What was ordered and what was made of it stand on the page itself.
  const told = timeline.map((line) =>
    line.action === 'order' || line.action === 'correct' ? { ...line, said: null } : line,
  )
  return { filing: lineOf(found), rules, ordered, corrected, timeline: told, actions, contact }
}

const lineOf = ({ _id: id, what, title, village, rules, state, filedAt, deadlineAt }: Filing): FilingLine => ({
  ...{ id, what, title, village, rules: rules.length, state, filedAt, deadlineAt },
})
