import type { Listener, Step } from '@shared/kernel/flow'
import { sayDay } from '@shared/kernel/time'
import type { ClaimAction, ClaimState } from '@shared/points/flow'
import type { Call } from '../kernel/call'
import { tell, toHousehold, toResident, toRole, YOURS } from '../kernel/messages'
import type { Transaction } from '../kernel/store'
import { maskHousehold, sayHousehold } from '../village/exports'
import type { Claim } from './documents'

/** What the people concerned read of a step; the claim is as it is after it. */
const SAYINGS: Readonly<Partial<Record<ClaimAction, (claim: Claim) => string>>> = {
  verify: () => '核实过了，等议事会投票。',
  refuse: () => '这一条没有通过。',
  endorse: ({ deadlineAt }) => `议事会同意了，公示${deadlineAt === null ? '' : `到${sayDay(deadlineAt)}`}。`,
  state: () => '这家说明了情况。',
  rectify: () => '这家说改好了，请去看一看。',
  confirmRectified: () => '看过了，已经改好，不扣分。这件事就了了。',
  notRectified: ({ deadlineAt }) => `还差一点，再给些日子${deadlineAt === null ? '' : `，到${sayDay(deadlineAt)}`}。`,
  lapse: () => '说好的日子过了，接下来请议事会商量。改好了随时还能说。',
  object: ({ state }) =>
    state === 'contested' ? '这笔账有人提了异议，村里会查清楚。' : '有人提了异议，先停一停，等村里弄清楚。',
  uphold: () => '异议成立，这一条不算。',
  dismiss: () => '异议看过了，不成立，照原来的办。',
  post: ({ kind, points }) => (kind === 'award' ? `公示完了，${points.min} 分记进存折了。` : '公示完了，分已经扣了。'),
  reverse: () => '查清楚了，已经改回来。',
  withdraw: () => '这一条撤回了。',
}

/** What is told of: the claim as it is after the step, and who had raised the objection that the step decides. */
interface Told {
  readonly claim: Claim
  readonly objector: string | null
}

/** Who hears of it. The raiser hears through the household when it is their own; nobody hears of what they did. */
function audiencesOf({ claim, objector }: Told, call: Call, listeners: readonly Listener[]): Map<string, string> {
  const { villageId, gridId, householdId, raisedBy, objections } = claim
  const audienceOf = (listener: Listener): string | null => {
    switch (listener) {
      case 'household':
        return toHousehold(householdId)
      case 'raiser': {
        const hears = raisedBy.householdId !== householdId && raisedBy.residentId !== call.caller.residentId
        return hears ? toResident(raisedBy.residentId) : null
      }
      case 'objector': {
        const atHome = objections.some((one) => one.residentId === objector && one.householdId === householdId)
        return objector === null || atHome ? null : toResident(objector)
      }
      case 'gridWorker':
        return gridId ? toRole('gridWorker', gridId) : toRole('committee', villageId)
      case 'council':
      case 'committee':
      case 'supervisor':
      case 'shopkeeper':
        return toRole(listener, villageId)
      case 'village':
        return null
    }
  }
  const heard = new Map<string, string>()
  for (const listener of listeners) {
    const audience = audienceOf(listener)
    if (audience !== null && !heard.has(audience)) heard.set(audience, whoseFor(listener, claim))
  }
  return heard
}

/** Whose matter it is to a listener. Whoever objected to a good deed read a masked name; to a fault only the supervisor objects. */
function whoseFor(listener: Listener, { kind, head }: Claim): string {
  if (listener === 'household') return YOURS
  return listener === 'objector' && kind === 'award' ? maskHousehold(head) : sayHousehold(head)
}

/** What a message about a claim leads to. */
export const aboutClaim = ({ kind, _id }: Pick<Claim, 'kind' | '_id'>) => ({
  kind: kind === 'award' ? 'claim' : 'deduction',
  id: _id,
})

/** Tells whom the flow names for this step, in the step's own transaction. */
export async function tellStep(
  tx: Transaction,
  call: Call,
  told: Told,
  { action, tells = [] }: Step<ClaimState, ClaimAction>,
  said: string | undefined,
): Promise<void> {
  const saying = SAYINGS[action]
  if (!saying) return
  const { claim } = told
  const text = said ? `${saying(claim)}${said}` : saying(claim)
  const telling = { villageId: claim.villageId, title: claim.rule.name, text, about: aboutClaim(claim) }
  for (const [audience, whose] of audiencesOf(told, call, tells)) await tell(tx, call, { ...telling, audience, whose })
}
