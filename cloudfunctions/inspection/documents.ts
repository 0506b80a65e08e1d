import { ROUND_STATES, SHEET_STATES } from '@shared/inspection/flow'
import { MOST_INSPECTORS, MOST_ITEMS } from '@shared/inspection/rules'
import { rule } from '@shared/points/rule'
import * as z from 'zod'
import { collection, index, toldCollection } from '../kernel/store'

const points = z.int().min(0)
const someone = z.object({ residentId: z.string(), name: z.string() })

/** One walk round the houses. How far it has come is counted on the sheets: nothing here is written by every door. */
const round = z.object({
  _id: z.string(),
  villageId: z.string(),
  title: z.string(),
  state: z.enum(ROUND_STATES),
  /** Rules as the catalogue had them when the round began, with its version and the decision behind it. */
  items: z.array(rule).min(1).max(MOST_ITEMS),
  version: z.int().min(1),
  resolution: z.object({ title: z.string(), day: z.string() }),
  /** Where it goes, in the order of walking; a household belongs to the round while it stands in one of them. */
  groups: z.array(z.object({ id: z.string(), name: z.string() })).min(1),
  /** Doors when the round began. */
  households: z.int(),
  inspectors: z.array(someone).min(1).max(MOST_INSPECTORS),
  startedAt: z.int(),
  startedBy: someone,
  votes: z.array(z.object({ residentId: z.string(), agree: z.boolean(), at: z.int() })),
  /** What the council agreed to, and who of it; null before. */
  endorsed: z.object({ households: z.int(), points, by: z.int() }).nullable(),
  /** Every household on the notice has been told of its sheet: nothing is posted before. */
  told: z.boolean(),
  /** When the state must have moved on; null where no clock runs. */
  deadlineAt: z.int().nullable(),
  /** When the timer acts next. */
  timerAt: z.int().nullable(),
  /** Why it was given up; null unless it was. */
  withdrawnFor: z.string().nullable(),
  revision: z.int(),
})
export type Round = z.infer<typeof round>
export const rounds = toldCollection('inspection_rounds', round, [
  index('villageId', '-startedAt', '-_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('timerAt', '_id'),
])

/** What a household was given for an item; `counts` is false where it had the item's points already in this span. */
const given = z.object({ itemId: z.string(), points, counts: z.boolean() })
export type Given = z.infer<typeof given>

/**
 * One household's sheet: there is one where somebody scored. `_id` is `{round}:{household}`, so that a door has one sheet
 * a round whoever comes first. The household is kept as it stood at the last step.
 */
const sheet = z.object({
  _id: z.string(),
  villageId: z.string(),
  roundId: z.string(),
  householdId: z.string(),
  number: z.string(),
  head: z.string(),
  door: z.string().nullable(),
  groupId: z.string(),
  groupName: z.string(),
  gridId: z.string().nullable(),
  kinHouseholdIds: z.array(z.string()),
  scores: z.array(given),
  /** What counts of them. */
  points,
  words: z.string().nullable(),
  photos: z.array(z.string()),
  by: someone,
  /** Everybody who ever scored this door: they do not decide an objection to it. */
  scoredBy: z.array(z.string()),
  /** By the inspector's phone, and when it arrived here. */
  scoredAt: z.int(),
  receivedAt: z.int(),
  state: z.enum(SHEET_STATES),
  /** The household has been told of it since it stands on the notice. */
  heard: z.boolean(),
  /** An objection is due to be decided; null where there is none. */
  deadlineAt: z.int().nullable(),
  /** When the timer acts on this sheet alone; null while it goes with its round. */
  timerAt: z.int().nullable(),
  /** Who raised the objection that is being decided: they do not decide it. */
  objectedBy: z.string().nullable(),
  objections: z.array(z.object({ residentId: z.string(), householdId: z.string().nullable(), posted: z.boolean() })),
  postedAt: z.int().nullable(),
  /** The entry that first gave points for it; null before posting, and where nothing came of it. */
  entryId: z.string().nullable(),
  /** Grows with every step. */
  revision: z.int().min(1),
})
export type Sheet = z.infer<typeof sheet>
export const sheets = toldCollection('inspection_sheets', sheet, [
  index('roundId', '-points', '-_id'),
  index('roundId', 'state', 'householdId', '_id'),
  index('roundId', 'heard', 'householdId', '_id'),
  index('householdId', 'roundId', '_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('timerAt', '_id'),
])

/** A sheet, with the round that it is of. */
export interface SheetOfRound extends Sheet {
  readonly round: Round
}

/** What scoring and voting both write: `_id` is `{round}:{inspector}`, `stamp` the request that wrote it last. */
const gate = z.object({ _id: z.string(), villageId: z.string(), stamp: z.string() })
export const gates = collection('inspection_gates', gate)

export const inspectionCollections = [rounds, sheets, gates]
