import type { SheetState } from '@shared/inspection/flow'
import { endOfDayAfter } from '@shared/kernel/time'
import { OBJECTION_DAYS } from '@shared/matter/terms'
import * as z from 'zod'
import type { Event } from '../../kernel/events'
import type { Taken } from '../../kernel/history'
import type { Entry } from '../../points/exports'
import type { Sheet } from '../documents'

/** An entry that a sheet must have. */
interface Owed {
  readonly id: string
  readonly kind: Entry['kind']
  readonly points: number
}

/** As much of a sheet as follows from what was done to it. */
interface Replayed
  extends Pick<Sheet, 'by' | 'scoredBy' | 'objectedBy' | 'points' | 'deadlineAt' | 'postedAt' | 'entryId'> {
  readonly state: SheetState
  readonly receivedAt: number
  readonly objections: readonly { readonly residentId: string | null; readonly posted: boolean }[]
}

/** A sheet with its entries, after so many steps. */
interface Standing {
  readonly sheet: Replayed
  readonly owed: readonly Owed[]
  readonly revision: number
}

/** The same of the sheet that is stored. */
export function replayedOf(sheet: Sheet): Replayed {
  const { by, scoredBy, objectedBy, points, deadlineAt, postedAt, entryId, state, receivedAt, objections } = sheet
  return {
    ...{ by, scoredBy, objectedBy, points, deadlineAt, postedAt, entryId, state, receivedAt },
    objections: objections.map(({ residentId, posted }) => ({ residentId, posted })),
  }
}

const NOTHING: Replayed = {
  ...{ by: { residentId: '', name: '' }, scoredBy: [], objectedBy: null, points: 0, deadlineAt: null, postedAt: null },
  ...{ entryId: null, state: 'scored', receivedAt: 0, objections: [] },
}

/** What was done one after another, and the entries that follow from it; `entryId` is that of the sheet's first award. */
export const replayed = (steps: readonly Taken<SheetState>[], entryId: string): Standing =>
  steps.reduce<Standing>((before, taken) => after(before, taken, entryId), { sheet: NOTHING, owed: [], revision: 0 })

function after(
  { sheet, owed, revision }: Standing,
  { action, to, event }: Taken<SheetState>,
  entryId: string,
): Standing {
  const points = action === 'withdraw' ? 0 : (pointsTold(event) ?? sheet.points)
  const moved = { ...sheet, points, state: to, ...DOES[action]?.(sheet, event) }
  const next = to === sheet.state ? moved : { ...moved, deadlineAt: deadlineIn(to, event.at) }
  const isPosting = to === 'posted' && action !== 'dismiss'
  if (!isPosting) return { sheet: next, owed, revision: revision + 1 }
  const given = action === 'post' ? 0 : sheet.points
  const own = points > given && action !== 'post' ? `${entryId}:${revision + 1}` : entryId
  const posted = owedFor(points - given, own, sheet.entryId)
  const first = points === 0 ? null : (sheet.entryId ?? own)
  return { sheet: { ...next, entryId: first }, owed: [...owed, ...posted], revision: revision + 1 }
}

/** Of what a sheet was given only the difference moves, either way. */
function owedFor(difference: number, id: string, first: string | null): Owed[] {
  if (difference > 0) return [{ id, kind: 'award', points: difference }]
  return difference < 0 && first !== null ? [{ id: `reverse:${first}`, kind: 'reverse', points: -difference }] : []
}

type Does = (before: Replayed, event: Event) => Partial<Replayed>

const scored: Does = ({ scoredBy }, { actor, at }) => {
  const by = { residentId: actor.residentId ?? '', name: actor.name }
  return { by, scoredBy: [...new Set([...scoredBy, by.residentId])], receivedAt: at }
}
const decided: Does = () => ({ objectedBy: null })

/** What an action does beyond its points and its state. */
const DOES: Readonly<Record<string, Does>> = {
  ...{ score: scored, rescore: scored, uphold: decided, dismiss: decided },
  object: ({ state, objections }, { actor: { residentId } }) => ({
    objectedBy: residentId,
    objections: [...objections, { residentId, posted: state === 'posted' }],
  }),
  post: (_, { at }) => ({ postedAt: at }),
}

/** When an objection ought to be decided. */
const deadlineIn = (state: SheetState, now: number): number | null =>
  state === 'objected' || state === 'contested' ? endOfDayAfter(now, OBJECTION_DAYS) : null

const answer = z.object({ points: z.int() })

/** What whoever changed the sheet was answered; the clock changes no points but when it withdraws them. */
function pointsTold({ outcome }: Event): number | undefined {
  const told = outcome.ok ? answer.safeParse(outcome.data) : undefined
  return told?.data?.points
}
