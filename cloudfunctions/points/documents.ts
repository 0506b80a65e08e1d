import { budget } from '@shared/points/budget'
import { CLAIM_STATES, QUEUES } from '@shared/points/flow'
import { resolution, rule } from '@shared/points/rule'
import * as z from 'zod'
import { collection, index, toldCollection } from '../kernel/store'

const points = z.int().min(0)

/** A version of the catalogue. `_id` is `{village}:{version}`; never changed, so a claim keeps the version it was made under. */
const catalogue = z.object({
  _id: z.string(),
  villageId: z.string(),
  version: z.int().min(1),
  rules: z.array(rule),
  resolution,
  adoptedAt: z.int(),
  adoptedBy: z.string(),
})
export type Catalogue = z.infer<typeof catalogue>
export const catalogues = toldCollection('points_catalogues', catalogue, [index('villageId', '-version', '-_id')])

/** Which version is in force; `_id` is the village. */
const catalogueHead = z.object({ _id: z.string(), villageId: z.string(), version: z.int().min(0) })
export const catalogueHeads = collection('points_catalogue_heads', catalogueHead)

/** A version of a year's budget. `_id` is `{village}:{year}:{version}`; never changed. */
const adoptedBudget = z.object({ ...budget.shape, _id: z.string(), villageId: z.string(), adoptedBy: z.string() })
export const budgets = toldCollection('points_budgets', adoptedBudget, [index('villageId', '-adoptedAt', '-_id')])

/**
 * The budgets in force, the newest version of each year; `_id` is the village. `promises` counts the decisions that gave
 * points out of them: each writes it, so that no two find the same room.
 */
const budgetHead = z.object({
  _id: z.string(),
  villageId: z.string(),
  adopted: z.array(budget),
  promises: z.int().min(0).default(0),
  /** What could still be promised of a year when it was last counted, at an adoption or a promise: for the first page. */
  left: z.object({ year: z.string(), points: z.int() }).optional(),
})
export type BudgetHead = z.infer<typeof budgetHead>
export const budgetHeads = collection('points_budget_heads', budgetHead)

const claimState = z.enum(CLAIM_STATES)

const vote = z.object({ residentId: z.string(), householdId: z.string().nullable(), agree: z.boolean(), at: z.int() })

/** A good deed claimed, or a fault that a household was told of. Its story is in the events. */
const claim = z.object({
  _id: z.string(),
  villageId: z.string(),
  householdId: z.string(),
  groupId: z.string(),
  groupName: z.string(),
  gridId: z.string().nullable(),
  head: z.string(),
  /** The person of the household who did it; null when the household did. */
  residentId: z.string().nullable(),
  kind: z.enum(['award', 'deduction']),
  state: claimState,
  rule,
  version: z.int().min(1),
  resolution: z.object({ title: z.string(), day: z.string() }),
  points: z.object({ min: points, max: points }),
  words: z.string().nullable(),
  photos: z.array(z.string()),
  /** Where in `photos` those of the repair begin; not there before the household sent any. */
  repairedFrom: z.int().optional(),
  onPaper: z.boolean(),
  raisedAt: z.int(),
  raisedBy: z.object({
    residentId: z.string(),
    householdId: z.string().nullable(),
    name: z.string(),
    role: z.string(),
  }),
  verifiedBy: z.string().nullable(),
  verifierId: z.string().nullable(),
  votes: z.array(vote),
  /** Council members who left this one to the others, because it is of their kin; not there before anybody did. */
  aside: z.array(z.object({ residentId: z.string(), at: z.int() })).optional(),
  /** When the state must have moved on; null where no clock runs. */
  deadlineAt: z.int().nullable(),
  /** When the timer acts next: it posts, lets a time lapse, or reminds once. It looks at nothing else. */
  timerAt: z.int().nullable(),
  /** On whose desk it lies, and by what its place in the pile is counted: the deadline, else when it came there. */
  queue: z.enum(QUEUES).nullable(),
  /** Kept by claims of before what waits had rows; nothing reads it. */
  queueAt: z.int().optional(),
  /** What is left of the public notice while an objection is being decided, ms. */
  noticeLeft: z.int().nullable(),
  /** Who raised the objection that is being decided: they do not decide it. */
  objectedBy: z.string().nullable(),
  /** Every objection there was; a household has one before posting and one after. */
  objections: z.array(z.object({ residentId: z.string(), householdId: z.string().nullable(), posted: z.boolean() })),
  /** How often the household answered a letter. */
  answers: z.int().min(0),
  /** Who does not judge this: kin of the household, as known when it was raised or at any step since. */
  kinHouseholdIds: z.array(z.string()),
  entryId: z.string().nullable(),
  /** Grows with every step, for clients that hold an older picture. */
  revision: z.int(),
})
export type Claim = z.infer<typeof claim>

/** States in which the village has a claim before its eyes and it does not count yet; an objection takes none away. */
export const ON_NOTICE = ['publicised', 'objected'] as const satisfies readonly Claim['state'][]

export const claims = toldCollection('points_claims', claim, [
  index('householdId', '-raisedAt', '-_id'),
  index('villageId', 'raisedAt', '_id'),
  index('householdId', 'state', 'deadlineAt', '_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('residentId', 'raisedAt', '_id'),
  index('timerAt', '_id'),
])

/** How often a unit used a rule: `_id` is `{unit}:{rule}:{span}`. Written with the claim, so that a cap is no race. */
const use = z.object({ _id: z.string(), villageId: z.string(), used: z.int().min(0) })
export type Use = z.infer<typeof use>
export const uses = collection('points_uses', use)

/** Points that are earmarked for an inspection round while it is on the notice; `_id` is the round. They are not issued yet. */
const earmark = z.object({ _id: z.string(), villageId: z.string(), points })
export type Earmark = z.infer<typeof earmark>
export const earmarks = collection('points_pledges', earmark, [index('villageId')])

/** Points that end together. `lengthened`: an order held them past their end, so they got a month more; that happens once. */
const lot = z.object({ points, expiresAt: z.int(), lengthened: z.literal(true).optional() })

/** So much of something limited was had in a period: `of` goods `g7` in `2026-11`. */
const had = z.object({ of: z.string(), period: z.string(), used: z.int().min(0) })

/**
 * A household's account; `_id` is the household. Everything in it follows from the entries:
 * `balance` and `held` are sums, `honour` is what was earned in `period`, `headHash` ends the chain. What has a default
 * came with the shop: passbooks of before do not have it.
 */
const passbook = z.object({
  _id: z.string(),
  villageId: z.string(),
  groupId: z.string(),
  gridId: z.string().nullable().default(null),
  head: z.string(),
  groupName: z.string(),
  /** Merit of the running year; never lowered by spending. */
  honour: points,
  /** What was spent in the running year, less what was returned. */
  spent: points.default(0),
  period: z.string(),
  monthHonour: points,
  month: z.string(),
  balance: points,
  /** What waits for orders to be handed over: out of the balance, and not spent. */
  held: points,
  /** Spendable points by expiry, oldest first; their sum is the balance. */
  lots: z.array(lot),
  /** What the household has had of whatever is limited, one line a thing. */
  uses: z.array(had).default([]),
  /** The end of the lot that the household was last warned of: no lot is warned of twice. */
  warnedOf: z.int().nullable(),
  /** When the timer has to do with it next: the oldest lot is to be warned of, or ends. Null without lots. */
  timerAt: z.int().nullable(),
  /** Sums of the running year: `opening + in - out = held + balance`. A hold is neither in nor out. */
  year: z.object({ opening: points, in: points, out: points }),
  version: z.int().min(0),
  headHash: z.string(),
})
export type Passbook = z.infer<typeof passbook>
export const passbooks = collection('points_passbooks', passbook, [
  index('villageId', 'period', '-honour', '-_id'),
  index('groupId', 'period', '-honour', '-_id'),
  index('villageId', 'month', '-monthHonour', '-_id'),
  index('groupId', 'month', '-monthHonour', '-_id'),
  index('period', '_id'),
  index('timerAt', '_id'),
])

/** A household's honour in a year that is over: `_id` is `{household}:{year}`. Never changed. */
const closing = z.object({
  _id: z.string(),
  villageId: z.string(),
  householdId: z.string(),
  groupId: z.string(),
  groupName: z.string(),
  head: z.string(),
  year: z.string(),
  honour: points,
})
export type Closing = z.infer<typeof closing>
export const closings = collection('points_closings', closing, [
  index('villageId', 'year', '-honour', '-_id'),
  index('groupId', 'year', '-honour', '-_id'),
  index('householdId', 'year', '_id'),
])

/** One movement of points; `_id` is what it is for (`award:{claim}`), so that nothing posts twice. Never changed. */
const entry = z.object({
  _id: z.string(),
  villageId: z.string(),
  householdId: z.string(),
  groupId: z.string(),
  gridId: z.string().nullable(),
  sequence: z.int().min(1),
  kind: z.enum(['award', 'deduction', 'reverse', 'hold', 'spend', 'release', 'expire']),
  side: z.enum(['in', 'out', 'none']),
  points,
  honour: z.int(),
  balanceBefore: points,
  balanceAfter: points,
  heldAfter: points,
  reason: z.string(),
  confirmedBy: z.string(),
  claimId: z.string().nullable(),
  orderId: z.string().optional(),
  roundId: z.string().optional(),
  /** What went into which lots or was taken out of them; of before the prover, only a hold's. */
  lots: z.array(lot).optional(),
  at: z.int(),
  /** Only entries of before the shop have it; it is part of what their hash was made of. */
  inputHash: z.string().optional(),
  previousHash: z.string(),
  hash: z.string(),
})
export type Entry = z.infer<typeof entry>
export const entries = collection('points_entries', entry, [
  index('householdId', '-sequence', '-_id'),
  index('householdId', 'side', '-sequence', '-_id'),
  index('villageId', 'at', '_id'),
])

export const pointsCollections = [
  ...[catalogues, catalogueHeads, budgets, budgetHeads],
  ...[claims, uses, earmarks, passbooks, closings, entries],
]
