import { type Finding, type Pair, pairsOf } from '../kernel/finding'
import type { History, Taken as Step } from '../kernel/history'
import { proveTold } from '../kernel/prove-told'
import { afterReminder } from './clock'
import type { Kind, Replayable, Taken, Traits } from './kind'
import { entering } from './step'

/**
 * Where a matter is not what its history has made of it: every step is done again, from the beginning on, by the same
 * `does` that the server did it with. `pairs` is what else has to hold. What only laws of its own can judge (points, goods)
 * is the kind's.
 */
export function proveMatter<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Replayable<M>,
  matter: M,
  history: History<string>,
  pairs: readonly Pair[],
): Finding[] {
  const { of, stored, follow } = kind
  const again = replayed(kind, matter, history.steps)
  const reminded = afterReminder(kind, matter)
  return proveTold(of, stored(matter), history, [
    ...pairsOf(follow(matter), again && follow(again)),
    ['timerAt', matter.timerAt, matter.timerAt === reminded ? reminded : again?.timerAt],
    ...pairs,
  ])
}

/** What was done one after another, from nothing on; null where nothing has begun. */
function replayed<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Replayable<M>,
  matter: M,
  [first, ...later]: readonly Step<string>[],
): M | null {
  if (!first) return null
  const begun = entering(kind, kind.began(matter, first.event), first.to, first.event.at)
  return later.reduce((before, step) => after(kind, before, step), begun)
}

const takenIn = <T extends Traits>(
  { keeps }: Pick<Kind<T['stored'], T>, 'keeps'>,
  { action, event: { at, actor, steps } }: Step,
): Taken<T> => ({
  at,
  by: { residentId: actor.residentId ?? '', householdId: null, name: actor.name },
  // What cannot be read was changed by somebody: then the matter is not what follows from nothing given.
  given: keeps?.safeParse(steps.find((step) => step.action === action)?.given).data ?? {},
})

function after<M extends T['stored'], T extends Traits>(kind: Kind<M, T>, before: M, step: Step<string>): M {
  const does = new Map<string, Kind<M, T>['does'][T['action']]>(Object.entries(kind.does)).get(step.action)
  const moved: M = { ...before, ...does?.(before, takenIn<T>(kind, step)) }
  return step.to === before.state ? moved : entering(kind, moved, step.to, step.event.at)
}
