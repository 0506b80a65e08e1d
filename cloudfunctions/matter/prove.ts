import type { Event } from '../kernel/events'
import { type Finding, type Pair, pairsOf } from '../kernel/finding'
import { type Taken as Step, walk } from '../kernel/history'
import { proveTold } from '../kernel/prove-told'
import type { Kind, Matter, Replayable, Taken } from './kind'
import { entering } from './step'

/**
 * Where a matter is not what was done to it: every step is done again, from the beginning on, by the same `does` that the
 * server did it with. `pairs` is what else has to hold. What only laws of its own can judge (points, goods) is the kind's.
 */
export function proveMatter<M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G> & Replayable<M>,
  matter: M,
  story: readonly Event[],
  pairs: (steps: readonly Step<S>[]) => readonly Pair[],
): Finding[] {
  const { flowOf, of, follow, stored } = kind
  const history = walk(flowOf(matter), story)
  const again = replayed(kind, matter, history.steps)
  const silent = matter.timerAt === null && flowOf(matter).states[matter.state].atEnd === undefined
  return proveTold(of, stored(matter), history, [
    ...pairsOf(follow(matter), again && follow(again)),
    // Where the clock does nothing of itself it reminds once, and is silent then.
    ['timerAt', matter.timerAt, silent ? null : matter.deadlineAt],
    ...pairs(history.steps),
  ])
}

/** What was done one after another, from nothing on; null where nothing has begun. */
function replayed<M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G> & Replayable<M>,
  matter: M,
  [first, ...later]: readonly Step<S>[],
): M | null {
  if (!first) return null
  const begun = entering(kind, kind.began(matter, first.event), first.to, first.event.at)
  return later.reduce((before, step) => after(kind, before, step), begun)
}

const takenIn = <G extends object>({ event: { at, actor } }: Step): Taken<G> => ({
  at,
  by: { residentId: actor.residentId ?? '', householdId: null, name: actor.name },
  given: {},
})

function after<M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G>,
  before: M,
  step: Step<S>,
): M {
  const does = new Map<string, Kind<M, D, S, A, R, G>['does'][A]>(Object.entries(kind.does)).get(step.action)
  const moved: M = { ...before, ...does?.(before, takenIn(step)) }
  return step.to === before.state ? moved : entering(kind, moved, step.to, step.event.at)
}
