import { DAY_MS } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { pageOfAny } from '../../kernel/store'
import { householdOf, sayDoor, sayHousehold } from '../../village/exports'
import { claimLine } from '../claims'
import type { Input, Output } from '../contract-types'
import { claims, entries, ON_NOTICE, type Passbook, passbooks } from '../documents'
import { accountOf, emptyPassbook, inPeriod } from '../ledger'
import { passbookLine } from './line'

const PAGE = 20
const MAX_IN_NOTICE = 10
const ENDING_SHOWN_MS = 60 * DAY_MS

/** A household's passbook: its head, what is in public notice, and one page of lines, newest first. */
export async function passbook(call: Call, { side = 'all', cursor }: Input<'passbook'>): Promise<Output<'passbook'>> {
  const { householdId } = call.target
  if (!householdId) throw refuse('NOT_FOUND')
  const [household, stored, inNotice, lines] = await Promise.all([
    householdOf(call.store, householdId),
    call.store.get(passbooks, householdId),
    pageOfAny(call.store, claims, {
      wheres: ON_NOTICE.map((state) => ({ householdId, state })),
      order: { by: 'deadlineAt', direction: 'asc' },
      limit: MAX_IN_NOTICE,
      cursor: undefined,
    }),
    call.store.page(entries, {
      where: side === 'all' ? { householdId } : { householdId, side },
      order: { by: 'sequence', direction: 'desc' },
      limit: PAGE,
      cursor,
    }),
  ])
  if (!household) throw refuse('NOT_FOUND')
  return {
    household: { id: householdId, head: sayHousehold(household.head), door: sayDoor(household) },
    ...headOf(inPeriod(stored ?? emptyPassbook(accountOf(household)), call.now)),
    expiring: stored && expiringOf(stored, call.now),
    inNotice: inNotice.items.map((claim) => claimLine(claim, null)),
    list: { items: lines.items.map(passbookLine), next: lines.next },
  }
}

const headOf = ({ balance, honour, held, period, year }: Passbook) => ({
  ...{ balance, honour, held },
  year: { period, in: year.in, out: year.out, opening: year.opening },
})

/** The lot that ends next, when that is soon. One that has ended only waits for the timer: it is announced no more. */
function expiringOf({ lots }: Passbook, now: number): Output<'passbook'>['expiring'] {
  const next = lots.find(({ expiresAt }) => expiresAt >= now)
  return next && next.expiresAt <= now + ENDING_SHOWN_MS ? { points: next.points, on: next.expiresAt } : null
}
