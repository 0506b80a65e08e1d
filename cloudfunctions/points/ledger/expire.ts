import { sayDay } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import type { Transaction } from '../../kernel/store'
import { type Run, workThrough } from '../../kernel/timer'
import { householdIn } from '../../village/exports'
import { type Passbook, passbooks } from '../documents'
import { accountOf, markWarned, postTo } from './post'

type Lot = Passbook['lots'][number]

/** A passbook and its oldest lot, as they stand in the transaction of one change. */
interface Due {
  readonly tx: Transaction
  readonly call: Call
  readonly passbook: Passbook
  readonly oldest: Lot
}

/**
 * Ends points whose time is over, and tells households thirty days ahead of those that will end. One step a passbook and
 * run: when the timer was away so long that another step is due, the next run takes it.
 */
export const expirePoints = (run: Run): Promise<void> =>
  workThrough(run, passbooks, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (passbook) =>
    turn(run, passbook),
  )

async function turn(run: Run, seen: Passbook): Promise<void> {
  const [oldest] = seen.lots
  if (!oldest) return
  const { expiresAt } = oldest
  await (expiresAt <= run.now ? step(run, seen, expiresAt, 'expire', end) : step(run, seen, expiresAt, 'warn', warn))
}

/**
 * One step for one lot of a passbook as the run has seen it, once whatever happens. Nothing is done when the lot was spent since:
 * an order may give it back, and then its time comes again under another key, for the passbook has moved on.
 */
function step(run: Run, seen: Passbook, endsAt: number, what: 'warn' | 'expire', act: (due: Due) => Promise<unknown>) {
  const key = `${what}:${seen._id}:${endsAt}:${seen.version}`
  const call = run.callFor({ procedure: `jobs.${what}Points`, key, villageId: seen.villageId })
  return change(call, async ({ tx, call }) => {
    const passbook = await tx.get(passbooks, seen._id)
    const oldest = passbook?.lots[0]
    if (oldest?.expiresAt !== endsAt || !passbook) return { points: 0 }
    await act({ tx, call, passbook, oldest })
    return { points: oldest.points }
  })
}

const NOTHING_ELSE = '别的分一分不少。'

async function warn(due: Due): Promise<void> {
  const { points, expiresAt } = due.oldest
  // Another run has seen an older passbook, and was here first.
  if (due.passbook.warnedOf === expiresAt) return
  const day = sayDay(expiresAt)
  await markWarned(due.tx, due.passbook)
  await tellHousehold(due, {
    title: `您家有 ${points} 分快到期了`,
    text: `您家存折里有 ${points} 分能用到${day}，过了这天没用完的就不算了。${NOTHING_ELSE}`,
  })
}

/** Nobody's points end untold: who could not be warned, because the timer was away, hears of it now. */
async function end(due: Due): Promise<void> {
  await postExpiry(due)
  const { points, expiresAt } = due.oldest
  if (due.passbook.warnedOf === expiresAt) return
  await tellHousehold(due, {
    title: `您家有 ${points} 分到期了`,
    text: `您家有 ${points} 分只能用到${sayDay(expiresAt)}，没用完，已经到期。没能提前告诉您，对不住。${NOTHING_ELSE}`,
  })
}

async function postExpiry({ tx, call, passbook, oldest: { points, expiresAt } }: Due): Promise<void> {
  const household = await householdIn(tx, passbook._id)
  const account = { ...accountOf(passbook), gridId: household?.gridId ?? null }
  const occasion = { reason: '到期没用完的分', confirmedBy: '到期', claimId: null, at: call.now }
  const id = `expire:${passbook._id}:${expiresAt}`
  await postTo(tx, passbook, account, { id, kind: 'expire', points, expiresAt, ...occasion })
}

const tellHousehold = ({ tx, call, passbook: { _id, villageId } }: Due, said: { title: string; text: string }) =>
  tell(tx, call, { villageId, audience: toHousehold(_id), whose: YOURS, ...said, about: { kind: 'passbook', id: _id } })
