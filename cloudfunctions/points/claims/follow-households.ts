import { DAY_MS } from '@shared/kernel/time'
import { CLAIM_STATES, queueOf } from '@shared/points/flow'
import { change } from '../../kernel/change'
import { everyOf, inParts } from '../../kernel/store'
import { type Run, unharmed } from '../../kernel/timer'
import { subjectOf } from '../../matter/kind'
import { matterIn } from '../../matter/step'
import { type Household, householdRecords } from '../../village/exports'
import { type Claim, claims } from '../documents'
import { claimKind } from './kind'
import { tellDesk } from './remind'

/** So long a move is looked at; a timer that was away for longer leaves it to the claim's own next step. */
const LOOKED_AT_MS = 2 * DAY_MS

const WAITING = CLAIM_STATES.filter((state) => queueOf(state) !== null)

/**
 * A claim that waits lies on the desk of whoever serves where its household stands. Where a roster has put the household
 * under another group or grid, the claim goes with it, and they are told. Who may act on it goes by the household anyway.
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
    const stays = claim.groupId === household?.groupId && claim.gridId === household.gridId
    if (!household || stays || !run.hasTime()) continue
    await unharmed(run, `${claims.name} ${claim._id}`, () => follow(run, claim, household))
  }
}

function follow(run: Run, { _id, villageId }: Claim, { placedAt = 0 }: Household): Promise<unknown> {
  const call = run.callFor({ procedure: 'jobs.follow', key: `follow:${_id}:${placedAt}`, villageId })
  return change(call, async ({ tx, call, note }) => {
    note.subject = subjectOf(claimKind, _id)
    const claim = await matterIn(claimKind, tx, { id: _id, now: call.now })
    // Other desks are the whole village's, and know of it.
    if (claim.queue === 'verify' || claim.queue === 'rectified') await tellDesk(tx, call, claim)
    await tx.put(claims, claim)
    return claimKind.answer(claim)
  })
}
