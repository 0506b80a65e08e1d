import { type Flow, type Need, type Step, stepFrom } from '@shared/matter/flow'
import { hindranceTo } from '@shared/matter/may'
import { askingOf, type Call } from '../kernel/call'
import { stepGiven } from '../kernel/events'
import type { Try } from '../kernel/outcome'
import { type Refusal, refusalOf, refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { keepWaiting } from '../kernel/waiting'
import { type Given, type Kind, type Matter, type Stepping, subjectOf, type Taken, type Traits } from './kind'
import { tellStep } from './tell'
import { waitingOf } from './waits'

/** The matter as it stands in the transaction, with its surroundings as they stand by now. */
export async function matterIn<M extends T['stored'], T extends Traits>(
  { of, current }: Kind<M, T>,
  tx: Pick<Transaction, 'get'>,
  { id, now }: { id: string; now: number },
): Promise<M> {
  const stored = await tx.get(of, id)
  if (!stored) throw refuse('NOT_FOUND')
  return current({ tx }, stored, now)
}

/** Somebody was faster, or the flow never knew this: the refusal says where the matter stands by now. */
export const movedOn = <M extends Matter>(
  { flowOf }: { readonly flowOf: (matter: M) => Pick<Flow, 'movedOn'> },
  matter: M,
): Refusal => refusalOf(flowOf(matter).movedOn, { state: matter.state })

/** Refuses what this caller may not do to the matter now. */
export function assertMay<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  call: Call,
  matter: M,
  action: T['action'],
): void {
  const flow = kind.flowOf(matter)
  const hindrance = hindranceTo(flow, action, matter, askingOf(call))
  if (hindrance === flow.movedOn) throw movedOn(kind, matter)
  if (hindrance !== null) throw refusalOf(hindrance, {})
}

/** What a step cannot do without, and the refusal that asks for it. */
const LACKS: Readonly<Record<Need, (stepping: Pick<Stepping<Traits>, 'said' | 'photos'>) => Refusal | null>> = {
  reason: ({ said }) => (said ? null : refuse('REASON_NEEDED')),
  words: ({ said }) => (said ? null : refuse('WORDS_NEEDED')),
  photo: ({ photos }) => (photos.length > 0 ? null : refuse('PHOTO_NEEDED')),
}

function assertComplete(
  stepping: Pick<Stepping<Traits>, 'said' | 'photos'>,
  { needs = [] }: Pick<Step, 'needs'>,
): void {
  for (const need of needs) {
    const lack = LACKS[need](stepping)
    if (lack) throw lack
  }
}

/** Who takes the step, as what it does may depend on it. */
const takenBy = <T extends Traits>({ caller, callerName, now }: Call, given: Given<T>): Taken<T> => ({
  at: now,
  by: { residentId: caller.residentId ?? '', householdId: caller.householdId ?? null, name: callerName },
  given,
})

/**
 * Takes a step of a matter, and those that follow from it, in the caller's transaction: what it does elsewhere, what it
 * does to the matter, state, clock, desk, record, and whoever is to be told. Nothing else writes a matter.
 */
export async function takeSteps<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  stepping: Stepping<T>,
  matter: M,
  action: T['action'],
): Promise<M> {
  let after = matter
  for (let next: T['action'] | null = action; next !== null; next = kind.follows(after, next)) {
    after = await takeOne(kind, stepping, after, next)
  }
  await putMatter(kind, stepping, after, matter)
  return after
}

/** Writes a matter, and with it what waits of it. */
export async function putMatter<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  { tx, call }: Pick<Try, 'tx' | 'call'>,
  after: M,
  before: M,
): Promise<void> {
  await tx.put(kind.of, kind.stored(after))
  await keepWaiting(tx, { before: waitingOf(kind, before, call.now), after: waitingOf(kind, after, call.now) })
}

/** Writes a matter that is new, and what waits of it. */
export async function createMatter<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  { tx, call }: Pick<Try, 'tx' | 'call'>,
  matter: M,
): Promise<void> {
  await tx.create(kind.of, kind.stored(matter))
  await keepWaiting(tx, { before: null, after: waitingOf(kind, matter, call.now) })
}

async function takeOne<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  stepping: Stepping<T>,
  before: M,
  action: T['action'],
): Promise<M> {
  const { call, note, said, given } = stepping
  const step = stepFrom(kind.flowOf(before), before.state, action)
  if (!step) throw movedOn(kind, before)
  assertComplete(stepping, step)
  const effect = await kind.effects[action]?.(stepping, before)
  const done = kind.does[action]?.(before, takenBy(call, given))
  const changed: M = { ...before, ...done, ...effect, revision: before.revision + 1 }
  const after = step.to === before.state ? changed : entering(kind, changed, step.to, call.now)
  note.villageId = before.villageId
  note.subject = subjectOf(kind, before._id)
  note.steps = [...(note.steps ?? []), { action, from: step.from, to: step.to, ...keptOf(kind, given) }]
  note.said = said
  await tellStep(kind, stepping, { before, after }, step)
  return after
}

/** What the story keeps of what was given: nothing of kinds that keep nothing, whose events are as they always were. */
function keptOf<T extends Traits>({ keeps }: Pick<Kind<T['stored'], T>, 'keeps'>, given: Given<T>) {
  const kept = keeps && stepGiven.parse(keeps.parse(given))
  return kept && Object.keys(kept).length > 0 ? { given: kept } : {}
}

/** The matter as it enters a state. */
export function entering<M extends Matter>(
  { enters }: { readonly enters: (matter: M, now: number) => Partial<M> },
  matter: M,
  state: string,
  now: number,
): M {
  const entered: M = { ...matter, state }
  return { ...entered, ...enters(entered, now) }
}
