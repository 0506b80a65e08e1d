import { type Flow, standing } from '@shared/matter/flow'
import { change } from '../kernel/change'
import { isRefusal } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { pageByPage, type Run } from '../kernel/timer'
import { type Kind, type Matter, type Reminding, subjectOf, type Traits } from './kind'
import { matterIn, movedOn, putMatter, takeSteps } from './step'

/**
 * Moves on every matter of a kind whose time has come: what its state says the clock does is done when its days are over.
 * Before that, and where the clock does nothing, those concerned are reminded, once. Nobody is refused anything by a clock.
 */
export const advance =
  <M extends T['stored'], T extends Traits>(kind: Kind<M, T> & Reminding<M, T>) =>
  (run: Run): AsyncGenerator<void> =>
    pageByPage(run, kind.of, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (seen) =>
      advanceOne(kind, run, seen),
    )

/** Somebody else may have been first, a person or another run: then there is nothing to do. */
async function advanceOne<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Reminding<M, T>,
  run: Run,
  seen: T['stored'],
): Promise<void> {
  const { atEnd } = standing(kind.flowOf(seen), seen.state)
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
async function unmoved<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  tx: Transaction,
  seen: T['stored'],
  now: number,
): Promise<M> {
  const matter = await matterIn(kind, tx, { id: seen._id, now })
  if (matter.revision !== seen.revision || matter.timerAt !== seen.timerAt) throw movedOn(kind, matter)
  return matter
}

const stepByClock = <M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  run: Run,
  seen: T['stored'],
  action: T['action'],
): Promise<unknown> =>
  change(callFor(run, action, seen), async (turn) => {
    const matter = await unmoved(kind, turn.tx, seen, turn.call.now)
    return kind.answer(await takeSteps(kind, { ...turn, photos: [], given: {} }, matter, action))
  })

const remind = <M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Reminding<M, T>,
  run: Run,
  seen: T['stored'],
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
export const afterReminder = <M extends Matter>(
  { flowOf }: { readonly flowOf: (matter: M) => Flow },
  matter: M,
): number | null => (standing(flowOf(matter), matter.state).atEnd === undefined ? null : matter.deadlineAt)
