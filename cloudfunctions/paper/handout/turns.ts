import { dayOf, endOfDayAfter } from '@shared/kernel/time'
import { type Call, residentOf, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { BusyError, type Transaction } from '../../kernel/store'
import { type Desk, desks, printTurns } from '../documents'

/** Pages and lists of one person in a day: a household prints its own, the office those of a village. */
const MOST_A_DAY = { resident: 20, office: 1000 } as const
/** Drawn for one person at the same moment. */
const AT_ONCE = { resident: 1, office: 4 } as const
/** Of a village's households together, at the same moment; the office draws beside them and never waits for them. */
const HOUSEHOLDS_AT_ONCE = 3
/** The platform ends the function by then: what is still written down as being drawn is not. */
const LONGEST_MS = 60_000

/**
 * Draws in turn: drawing takes a second of a whole core, so that whoever asks for a hundred pages at once would make
 * everybody else wait. Refuses with `TOO_OFTEN` whoever has had enough for a day or is still being drawn for, and with
 * `BUSY` while the households' places are taken.
 */
export const inTurn =
  <I, O>(draw: (call: Call, input: I) => Promise<O>) =>
  async (call: Call, input: I): Promise<O> => {
    await write(call, (tx) => begin(tx, call))
    try {
      return await draw(call, input)
    } finally {
      // A place that cannot be given back now is free a minute later.
      await write(call, (tx) => end(tx, call)).catch(() => undefined)
    }
  }

const write = (call: Call, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  call.store.transaction(work).catch((error) => {
    throw error instanceof BusyError ? refuse('BUSY') : error
  })

/** By which right somebody prints: their own household's, or a duty. */
const sideOf = ({ roles }: Call): 'resident' | 'office' =>
  roles.every((role) => role === 'resident') ? 'resident' : 'office'

/** Whoever prints for a duty has a desk of their own; the households of a village share one. */
const deskId = (call: Call): string =>
  sideOf(call) === 'resident' ? `${villageOf(call)}:households` : `${villageOf(call)}:${residentOf(call).residentId}`

async function deskIn(tx: Transaction, call: Call): Promise<Desk> {
  const _id = deskId(call)
  const { drawing } = (await tx.get(desks, _id)) ?? { drawing: [] }
  return { _id, villageId: villageOf(call), drawing: drawing.filter(({ until }) => until > call.now) }
}

async function begin(tx: Transaction, call: Call): Promise<void> {
  const { residentId } = residentOf(call)
  const side = sideOf(call)
  const day = dayOf(call.now)
  const kept = await tx.get(printTurns, residentId)
  const used = kept?.day === day ? kept.used : 0
  if (used >= MOST_A_DAY[side]) throw refuse('TOO_OFTEN', { retryAt: endOfDayAfter(call.now, 0) + 1 })
  const desk = await deskIn(tx, call)
  const own = desk.drawing.filter((one) => one.residentId === residentId)
  if (own.length >= AT_ONCE[side]) throw refuse('TOO_OFTEN', { retryAt: own[0]?.until })
  if (side === 'resident' && desk.drawing.length >= HOUSEHOLDS_AT_ONCE) throw refuse('BUSY')
  const place = { id: call.requestId, residentId, until: call.now + LONGEST_MS }
  await tx.put(desks, { ...desk, drawing: [...desk.drawing, place] })
  await tx.put(printTurns, { _id: residentId, villageId: desk.villageId, day, used: used + 1 })
}

async function end(tx: Transaction, call: Call): Promise<void> {
  const desk = await deskIn(tx, call)
  await tx.put(desks, { ...desk, drawing: desk.drawing.filter(({ id }) => id !== call.requestId) })
}
