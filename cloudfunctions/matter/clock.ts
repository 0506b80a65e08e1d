import { change } from '../kernel/change'
import { isRefusal } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { type Run, workThrough } from '../kernel/timer'
import { type Kind, type Matter, type Reminding, subjectOf } from './kind'
import { matterIn, movedOn, putMatter, takeSteps } from './step'

/**
 * Moves on every matter of a kind whose time has come: what its state says the clock does is done when its days are over.
 * Before that, and where the clock does nothing, those concerned are reminded, once. Nobody is refused anything by a clock.
 */
export const advance =
  <M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
    kind: Kind<M, D, S, A, R, G> & Reminding<M, D>,
  ) =>
  (run: Run): Promise<void> =>
    workThrough(run, kind.of, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (seen) =>
      advanceOne(kind, run, seen),
    )

/** Somebody else may have been first, a person or another run: then there is nothing to do. */
async function advanceOne<M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G> & Reminding<M, D>,
  run: Run,
  seen: D,
): Promise<void> {
  const { atEnd } = kind.flowOf(seen).states[seen.state]
  const over = seen.deadlineAt === null || seen.deadlineAt <= run.now
  await (atEnd !== undefined && over ? stepByClock(kind, run, seen, atEnd) : remind(kind, run, seen)).catch((error) => {
    if (!isRefusal(error)) throw error
  })
}

/**
 * The call under which the clock does something to a matter as the run has seen it: once, whatever happens. A "no" is
 * remembered under its key: so the key names all that `unmoved` looks at.
 */
const callFor = (run: Run, what: string, { _id, revision, timerAt, villageId }: Matter) =>
  run.callFor({ procedure: `jobs.${what}`, key: `${what}:${_id}:${revision}:${timerAt}`, villageId })

/** The matter as the run has seen it, still waiting for the clock. */
async function unmoved<M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G>,
  tx: Transaction,
  seen: D,
  now: number,
): Promise<M> {
  const matter = await matterIn(kind, tx, { id: seen._id, now })
  if (matter.revision !== seen.revision || matter.timerAt !== seen.timerAt) throw movedOn(kind, matter)
  return matter
}

const stepByClock = <M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G>,
  run: Run,
  seen: D,
  action: A,
): Promise<unknown> =>
  change(callFor(run, action, seen), async (turn) => {
    const matter = await unmoved(kind, turn.tx, seen, turn.call.now)
    return kind.answer(await takeSteps(kind, { ...turn, photos: [], given: {} }, matter, action))
  })

const remind = <M extends D, D extends Matter<S>, S extends string, A extends string, R, G extends object>(
  kind: Kind<M, D, S, A, R, G> & Reminding<M, D>,
  run: Run,
  seen: D,
): Promise<unknown> =>
  change(
    callFor(run, 'remind', seen),
    async (turn, tellDesk) => {
      turn.note.subject = subjectOf(kind, seen._id)
      const matter = await unmoved(kind, turn.tx, seen, turn.call.now)
      await tellDesk(turn, matter)
      await putMatter(kind, turn, { ...matter, timerAt: afterReminder(kind, matter) }, matter)
      return kind.answer(matter)
    },
    () => kind.reminds(run, seen),
  )

/** When the clock acts next on a matter that it has reminded of: at its end, where it does something then. */
export const afterReminder = <
  M extends D,
  D extends Matter<S>,
  S extends string,
  A extends string,
  R,
  G extends object,
>(
  { flowOf }: Pick<Kind<M, D, S, A, R, G>, 'flowOf'>,
  matter: D,
): number | null => (flowOf(matter).states[matter.state].atEnd === undefined ? null : matter.deadlineAt)
