import { DAY_MS } from '@shared/kernel/time'
import { CLAIM_STATES, queueOf } from '@shared/points/flow'
import { change } from '../../kernel/change'
import { everyOf, inParts } from '../../kernel/store'
import { type Run, unharmed } from '../../kernel/timer'
import { subjectOf } from '../../matter/kind'
import { matterIn, putMatter } from '../../matter/step'
import { type Household, householdRecords, kinOf } from '../../village/exports'
import { type Claim, claims } from '../documents'
import { claimKind } from './kind'
import { tellDesk } from './remind'

/** So long a move is looked at; a timer that was away for longer leaves it to the claim's own next step. */
const LOOKED_AT_MS = 2 * DAY_MS

const WAITING = CLAIM_STATES.filter((state) => queueOf(state) !== null)

/**
 * A claim that waits lies on the desk of whoever serves where its household stands. Where a roster has put the household
 * under another group or grid, the claim goes with it, and they are told; where it got kin, it leaves their desks. Who may act
 * on it goes by the household anyway.
 */
export async function followHouseholds(run: Run): Promise<void> {
  const { store, now } = run
  const lately = {
    where: { placedAt: { gt: now - LOOKED_AT_MS } },
    order: { by: 'placedAt', direction: 'asc' },
  } as const
  const moved = new Map((await everyOf(store, householdRecords, lately)).map((one) => [one._id, one]))
  const order = { by: 'deadlineAt', direction: 'asc' } as const
  const waiting = await inParts(moved.keys(), (part) =>
    everyOf(store, claims, { where: { householdId: { in: part }, state: { in: WAITING } }, order }),
  )
  for (const claim of waiting) {
    const household = moved.get(claim.householdId)
    if (!household || isPlaced(claim, household, now) || !run.hasTime()) continue
    await unharmed(run, `${claims.name} ${claim._id}`, () => follow(run, claim, household))
  }
}

/** Whether a claim lies where its household stands by now, and is kept from its kin. */
const isPlaced = (claim: Claim, household: Household, now: number): boolean =>
  staysPut(claim, household) && kinOf(household, now).every((id) => claim.kinHouseholdIds.includes(id))

const staysPut = ({ groupId, gridId }: Claim, household: Pick<Household, 'groupId' | 'gridId'>): boolean =>
  groupId === household.groupId && gridId === household.gridId

function follow(run: Run, seen: Claim, { placedAt = 0 }: Household): Promise<unknown> {
  const { _id, villageId } = seen
  const call = run.callFor({ procedure: 'jobs.follow', key: `follow:${_id}:${placedAt}`, villageId })
  return change(call, async (turn) => {
    const { tx, call, note } = turn
    note.subject = subjectOf(claimKind, _id)
    const claim = await matterIn(claimKind, tx, { id: _id, now: call.now })
    // Other desks are the whole village's, and know of it.
    const moved = !staysPut(seen, claim) && (claim.queue === 'verify' || claim.queue === 'rectified')
    if (moved) await tellDesk(tx, call, claim)
    await putMatter(claimKind, turn, claim, claim)
    return claimKind.answer(claim)
  })
}
