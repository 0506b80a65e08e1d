import { sayDay } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { type Run, workThrough } from '../../kernel/timer'
import { type Order, orders } from '../documents'
import { releaseOrder } from './held-goods'
import { sayItems } from './line'
import { answerOf, subjectOf, takeStep } from './step'
import { aboutOrder } from './tell'

/** Lets orders lapse that nobody fetched and offers that nobody answered, and reminds households the day before. */
export const lapseOrders = (run: Run): Promise<void> =>
  workThrough(run, orders, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (order) => advance(run, order))

/** One order by the clock. Somebody else may have been first, a person or another run: then there is nothing to do. */
async function advance(run: Run, seen: Order): Promise<void> {
  const over = seen.deadlineAt === null || seen.deadlineAt <= run.now
  await (over ? lapse(run, seen) : remind(run, seen)).catch((error) => {
    if (!isRefusal(error)) throw error
  })
}

/** A "no" is remembered under its key: so the key names all that `unmoved` looks at. */
const callFor = (run: Run, what: 'lapseOrder' | 'remindOfOrder', { _id, revision, timerAt, villageId }: Order): Call =>
  run.callFor({ procedure: `jobs.${what}`, key: `${what}:${_id}:${revision}:${timerAt}`, villageId })

/** The order as the run has seen it, still waiting for the clock. */
async function unmoved(tx: Transaction, seen: Order): Promise<Order> {
  const order = await tx.get(orders, seen._id)
  if (!order || order.revision !== seen.revision || order.timerAt !== seen.timerAt) {
    throw refuse('ORDER_MOVED_ON', { state: order?.state ?? seen.state })
  }
  return order
}

function lapse(run: Run, seen: Order): Promise<unknown> {
  const call = callFor(run, 'lapseOrder', seen)
  return change(call, async ({ tx, call, note }) => {
    const order = await unmoved(tx, seen)
    if (order.state === 'placed') await releaseOrder({ tx, call }, order, '过期没领')
    return answerOf(await takeStep({ tx, call, note }, order, 'lapse'))
  })
}

function remind(run: Run, seen: Order): Promise<unknown> {
  const call = callFor(run, 'remindOfOrder', seen)
  return change(call, async ({ tx, call, note }) => {
    note.subject = subjectOf(seen._id)
    const order = await unmoved(tx, seen)
    const { _id, villageId, householdId, items, deadlineAt } = order
    await tx.put(orders, { ...order, timerAt: deadlineAt })
    await tell(tx, call, {
      ...{
        villageId,
        audience: toHousehold(householdId),
        whose: YOURS,
        title: sayItems(items),
        about: aboutOrder(_id),
      },
      text: `给您家留到${sayDay(deadlineAt ?? call.now)}，别忘了来领。过了这天没领，分就退回存折。`,
    })
    return answerOf(order)
  })
}
