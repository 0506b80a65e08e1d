import { votersShort } from '@shared/matter/may'
import { flowOf } from '@shared/points/flow'
import type { Call } from '../../kernel/call'
import type { Try } from '../../kernel/change'
import { tell, toRole } from '../../kernel/messages'
import type { Transaction } from '../../kernel/store'
import type { Run } from '../../kernel/timer'
import { holdersOf, sayHousehold } from '../../village/exports'
import type { Claim } from '../documents'
import { aboutClaim, CLAIM_REMINDERS } from './sayings'

/** Reminds those on whose desk a claim lies; where nobody is left who may vote, the committee is told how many it takes. */
export async function remindOfClaim(run: Run, seen: Claim): Promise<(turn: Try, claim: Claim) => Promise<void>> {
  const council = seen.queue === 'vote' ? await holdersOf(run, seen.villageId, ['council']) : []
  return async ({ tx, call }, claim) => {
    await tellDesk(tx, call, claim)
    if (claim.queue === 'vote') await tellShortCouncil(tx, call, claim, council)
  }
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

/** Tells whoever clears the desk where a claim lies that it does. */
export async function tellDesk(tx: Transaction, call: Call, claim: Claim): Promise<void> {
  const { villageId, rule, head, queue } = claim
  if (!queue) return
  const whose = sayHousehold(head)
  const text = CLAIM_REMINDERS[queue](whose)
  const telling = { villageId, whose, title: `还等着您：${rule.name}`, text, about: aboutClaim(claim) }
  for (const audience of remindedOf(claim)) await tell(tx, call, { ...telling, audience })
}

type Council = Awaited<ReturnType<typeof holdersOf>>

async function tellShortCouncil(tx: Transaction, call: Call, claim: Claim, council: Council): Promise<void> {
  const { villageId, rule, head } = claim
  const members = council.map(({ resident: { _id: residentId, householdId } }) =>
    householdId === null ? { residentId } : { residentId, householdId },
  )
  const { now } = call
  const short = votersShort(flowOf(claim.kind), 'vote', claim, { needed: rule.path.endorse, members, now })
  if (short === 0) return
  const why = '议事会里有的是自家亲戚，有的经过手，有的投过了'
  await tell(tx, call, {
    villageId,
    audience: toRole('committee', villageId),
    whose: sayHousehold(head),
    title: `议事会的人不够了：${rule.name}`,
    text: `${sayHousehold(head)}的这件事定不下来：${why}。再请${short}位村民进议事会，就能投。`,
    about: aboutClaim(claim),
  })
}
