import { sayDay } from '@shared/kernel/time'
import type { ClaimAction, Queue } from '@shared/points/flow'
import type { Claim } from '../documents'

/** What the people concerned read of a step; the claim is as it is after it. */
export const CLAIM_SAYINGS: Readonly<Partial<Record<ClaimAction, (claim: Claim) => string>>> = {
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

/** What those read on whose desk a claim has lain too long. */
export const CLAIM_REMINDERS: Readonly<Record<Queue, (household: string) => string>> = {
  verify: (household) => `${household}的这件事等您去看一看。`,
  rectified: (household) => `${household}说改好了，等您去看一看。`,
  vote: (household) => `${household}的这件事等您投票。`,
  objection: (household) => `有人对${household}的这件事有异议，等您来定。`,
}

/** What a message about a claim leads to. */
export const aboutClaim = ({ kind, _id }: Pick<Claim, 'kind' | '_id'>) => ({
  kind: kind === 'award' ? 'claim' : 'deduction',
  id: _id,
})
