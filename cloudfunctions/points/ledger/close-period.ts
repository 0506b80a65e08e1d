import { yearOf } from '@shared/kernel/time'
import { change } from '../../kernel/change'
import { type Run, workThrough } from '../../kernel/timer'
import { type Passbook, passbooks } from '../documents'
import { turnYear } from './post'

/** Households do not touch each other: so many are closed side by side, so that a village is through in a few runs. */
const LANES = 8

/**
 * The end of a year: honour closes and starts again at nought, in every passbook that no posting has turned yet. One
 * change a household and year, found by index among those that still stand in a year that is over: a run that is cut
 * short, doubled or late closes each once, and the next goes on where it ended.
 */
export const closePeriod = (run: Run): Promise<void> =>
  workThrough(run, passbooks, { where: { period: { lt: yearOf(run.now) } }, by: 'period', lanes: LANES }, (seen) =>
    close(run, seen),
  )

function close(run: Run, { _id, villageId, period }: Passbook): Promise<unknown> {
  const key = `close:${_id}:${period}`
  const call = run.callFor({ procedure: 'jobs.closePeriod', key, villageId })
  return change(call, async ({ tx, call }) => {
    const passbook = await tx.get(passbooks, _id)
    const closed = passbook?.period === period && (await turnYear(tx, passbook, call.now))
    return { closed }
  })
}
