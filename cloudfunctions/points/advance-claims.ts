import type { Queue } from '@shared/points/claims'
import type { ClaimAction, ClaimState } from '@shared/points/flow'
import { votersShort } from '@shared/points/steps'
import type { Call } from '../kernel/call'
import { change } from '../kernel/change'
import { tell, toRole } from '../kernel/messages'
import { isRefusal, refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { type Run, workThrough } from '../kernel/timer'
import { holdersOf } from '../village/exports'
import { type Claim, claims } from './documents'
import { postPoints } from './post-claim'
import { answerOf, claimIn, save, subjectOf, takeStep } from './step'
import { aboutClaim } from './tell-step'

/** What the clock does to a claim in each state; in all others that have a clock it reminds. */
const BY_CLOCK: Readonly<Partial<Record<ClaimState, ClaimAction>>> = { publicised: 'post', warned: 'lapse' }

/**
 * Moves on every claim whose time has come: notices that are over are posted, letters that nobody answered go to the
 * council, overdue checks are reminded once. Nobody's claim is refused by a clock.
 */
export const advanceClaims = (run: Run): Promise<void> =>
  workThrough(run, claims, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (claim) => advance(run, claim))

/** One claim by the clock. Somebody else may have been first, a person or another run: then there is nothing to do. */
async function advance(run: Run, claim: Claim): Promise<void> {
  const action = BY_CLOCK[claim.state]
  await (action ? stepByClock(run, claim, action) : remind(run, claim)).catch((error) => {
    if (!isRefusal(error)) throw error
  })
}

/** The claim as the run has seen it, still waiting for the clock. */
async function unmoved(tx: Transaction, seen: Claim, now: number): Promise<Claim> {
  const claim = await claimIn(tx, seen._id, now)
  const waits = claim.timerAt !== null && claim.timerAt <= now
  if (!waits || claim.revision !== seen.revision) throw refuse('MOVED_ON', { state: claim.state })
  return claim
}

function stepByClock(run: Run, seen: Claim, action: ClaimAction): Promise<unknown> {
  const key = `${action}:${seen._id}:${seen.revision}`
  const call = run.callFor({ procedure: `jobs.${action}`, key, villageId: seen.villageId })
  return change(call, async ({ tx, call, note }) => {
    const claim = await unmoved(tx, seen, call.now)
    const entry = action === 'post' ? await postPoints(tx, claim, call.now) : null
    const after = await takeStep({ tx, call, note }, claim, action, { entryId: entry?._id ?? claim.entryId })
    await save({ tx }, claim, after)
    return answerOf(after)
  })
}

/** Whom a reminder goes to: whoever clears the desk where the claim lies, and may act on this one. */
function remindedOf({ queue, villageId, gridId, raisedBy }: Claim): string[] {
  const committee = toRole('committee', villageId)
  if (queue === 'vote') return [toRole('council', villageId)]
  if (queue === 'objection') return [committee, toRole('supervisor', villageId)]
  // A worker does not check what a worker of the same grid has raised: often it is the same person.
  const raisedNear = queue === 'verify' && raisedBy.role === 'gridWorker'
  return [gridId && !raisedNear ? toRole('gridWorker', gridId) : committee]
}

const REMINDERS: Readonly<Record<Queue, (head: string) => string>> = {
  verify: (head) => `${head}家的这件事等您去看一看。`,
  rectified: (head) => `${head}家说改好了，等您去看一看。`,
  vote: (head) => `${head}家的这件事等您投票。`,
  objection: (head) => `有人对${head}家的这件事有异议，等您来定。`,
}

/** Tells whoever clears the desk that something lies on it. */
export async function tellDesk(tx: Transaction, call: Call, claim: Claim, queue: Queue): Promise<void> {
  const { villageId, rule, head } = claim
  const telling = { villageId, title: `还等着您：${rule.name}`, text: REMINDERS[queue](head), about: aboutClaim(claim) }
  for (const audience of remindedOf(claim)) await tell(tx, call, { ...telling, audience })
}

type Council = Awaited<ReturnType<typeof holdersOf>>

/** Where nobody is left who may vote, waiting helps nobody: the committee is told how many more it takes. */
async function tellShortCouncil(tx: Transaction, call: Call, claim: Claim, council: Council): Promise<void> {
  const { villageId, rule, head } = claim
  const members = council.map(({ resident: { _id: residentId, householdId } }) =>
    householdId === null ? { residentId } : { residentId, householdId },
  )
  const short = votersShort(claim, rule.path.endorse, members)
  if (short === 0) return
  const why = '议事会里有的是自家亲戚，有的经过手，有的投过了'
  await tell(tx, call, {
    villageId,
    audience: toRole('committee', villageId),
    title: `议事会的人不够了：${rule.name}`,
    text: `${head}家的这件事定不下来：${why}。再请${short}位村民进议事会，就能投。`,
    about: aboutClaim(claim),
  })
}

function remind(run: Run, seen: Claim): Promise<unknown> {
  const { villageId } = seen
  const call = run.callFor({ procedure: 'jobs.remind', key: `remind:${seen._id}:${seen.revision}`, villageId })
  return change(
    call,
    async ({ tx, call, note }, council) => {
      note.subject = subjectOf(seen._id)
      const claim = await unmoved(tx, seen, call.now)
      if (claim.queue) await tellDesk(tx, call, claim, claim.queue)
      if (claim.queue === 'vote') await tellShortCouncil(tx, call, claim, council)
      await tx.put(claims, { ...claim, timerAt: null })
      return answerOf(claim)
    },
    async () => (seen.queue === 'vote' ? holdersOf(run, villageId, ['council']) : []),
  )
}
