import { procedures } from '@shared/kernel/contract'
import { cursor, fileId, id, instant, page, points, words } from '@shared/kernel/schemas'
import { photo } from '@shared/points/contract'
import { pointsErrors } from '@shared/points/errors'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { inspectionErrors } from './errors'
import { ROUND_STATES, SHEET_STATES, type SheetAction } from './flow'
import { MOST_INSPECTORS, MOST_ITEMS } from './rules'

const {
  NO_CATALOGUE,
  RULE_GONE,
  POINTS_OUT_OF_RANGE,
  OBJECTED_ALREADY,
  NOT_YOURS_TO_OBJECT,
  VOTED_ALREADY,
  RAISED_IT,
  OVER_BUDGET,
} = pointsErrors
/** What somebody can be offered on a sheet. */
export const OFFERED_SHEET_ACTIONS = ['object', 'uphold', 'dismiss'] as const satisfies readonly SheetAction[]

const { read, change } = procedures({
  ...inspectionErrors,
  ...{
    NO_CATALOGUE,
    RULE_GONE,
    POINTS_OUT_OF_RANGE,
    OBJECTED_ALREADY,
    NOT_YOURS_TO_OBJECT,
    VOTED_ALREADY,
    RAISED_IT,
    OVER_BUDGET,
  },
})
const villageId = id
const roundState = z.enum(ROUND_STATES)
const sheetState = z.enum(SHEET_STATES)

/** One question of the sheet: a rule of the catalogue, up to its most points. */
export const roundItem = z.object({
  id,
  name: z.string(),
  note: z.string(),
  points: z.object({ min: z.int(), max: z.int() }),
})
export type RoundItem = z.infer<typeof roundItem>

export const roundLine = z.object({
  id,
  title: z.string(),
  state: roundState,
  households: z.int(),
  scored: z.int(),
  posted: z.int(),
  startedAt: instant,
  /** The vote is due, or the notice ends; null where no clock runs. */
  deadlineAt: instant.nullable(),
})
export type RoundLine = z.infer<typeof roundLine>

export const roundDetail = z.object({
  round: roundLine,
  items: z.array(roundItem),
  groups: z.array(z.object({ id, name: z.string() })),
  inspectors: z.array(z.object({ residentId: id, name: z.string() })),
  /** The reader is one of them. */
  inspecting: z.boolean(),
  votes: z.object({ yes: z.int(), no: z.int(), needed: z.int() }),
  objections: z.int(),
  /**
   * Points that would be posted in all; null before the results hang, for whoever does not see these yet: asked after each
   * door, it would say what each was given.
   */
  points: z.int().nullable(),
  resolution: z.object({ title: z.string(), day: z.string() }),
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(['score', 'close', 'vote', 'withdraw'])),
  contact,
})
export type RoundDetail = z.infer<typeof roundDetail>

/** A given number for an item; `counts` is false where the household had the item's points already in this span. */
const given = z.object({ itemId: id, points, counts: z.boolean() })

/** A door of the walk. */
export const doorLine = z.object({
  householdId: id,
  number: z.string(),
  head: z.string(),
  /** The initials of the head's name, in all readings: what the phone finds the door by, without network too. */
  initials: z.array(z.string()).optional(),
  groupId: id,
  group: z.string(),
  door: z.string().nullable(),
  /** The reader is kin: somebody else looks. */
  recused: z.boolean(),
  sheet: z
    .object({ points, scores: z.array(given), by: z.string(), mine: z.boolean(), at: instant, revision: z.int() })
    .nullable(),
})
export type DoorLine = z.infer<typeof doorLine>

export const sheetDetail = z.object({
  round: roundLine,
  householdId: id,
  household: z.string(),
  group: z.string(),
  state: sheetState,
  mine: z.boolean(),
  items: z.array(roundItem),
  scores: z.array(given),
  points,
  words: z.string().nullable(),
  pictures: z.array(photo),
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(OFFERED_SHEET_ACTIONS)),
  entryId: id.nullable(),
  contact,
})
export type SheetDetail = z.infer<typeof sheetDetail>

/** A line of the results: masked but for one's own. */
export const resultLine = z.object({
  householdId: id,
  household: z.string(),
  group: z.string(),
  points,
  state: sheetState,
  mine: z.boolean(),
})
export type ResultLine = z.infer<typeof resultLine>

const scores = z
  .array(z.strictObject({ itemId: id, points }))
  .min(1)
  .max(MOST_ITEMS)
const roundAnswer = z.object({ roundId: id, state: roundState })
const sheetAnswer = z.object({ roundId: id, householdId: id, state: sheetState, points, revision: z.int() })

export const inspection = {
  listRounds: read({ villageId, cursor: cursor.optional() }, page(roundLine)),
  /** Items are award rules for whole households: a walk gives points; a fault on the way begins as a letter. */
  startRound: change(
    {
      villageId,
      title: words(30),
      ruleIds: z.array(id).min(1).max(MOST_ITEMS),
      /** Empty means the whole village. */
      groupIds: z.array(id).max(100),
      inspectorIds: z.array(id).min(1).max(MOST_INSPECTORS),
    },
    roundAnswer,
  ),
  round: read({ roundId: id }, roundDetail),
  /** Doors in the order one walks them, a hundred a call: kept on the phone before the walk begins. */
  walk: read({ roundId: id, cursor: cursor.optional() }, page(doorLine)),
  /**
   * One door's sheet. `scoredAt` is the phone's time at the door; it may be sent hours later. The first sheet of a door
   * stands: whoever means to replace it says which `revision` they saw.
   */
  score: change(
    {
      roundId: id,
      householdId: id,
      scores,
      words: words(300).optional(),
      photos: z.array(fileId).max(4),
      scoredAt: instant,
      replaces: z.int().min(0),
    },
    sheetAnswer,
  ),
  closeWalk: change({ roundId: id }, roundAnswer),
  vote: change({ roundId: id, agree: z.boolean(), reason: words(300).optional() }, roundAnswer),
  withdrawRound: change({ roundId: id, reason: words(300) }, roundAnswer),
  /** Best first; masked, on the wall while the notice runs and after. Inspectors, council and committee see it before. */
  results: read(
    { roundId: id, cursor: cursor.optional() },
    z.object({ round: roundLine, mine: resultLine.nullable(), list: page(resultLine) }),
  ),
  sheet: read({ roundId: id, householdId: id }, sheetDetail),
  object: change({ roundId: id, householdId: id, reason: words(500) }, sheetAnswer),
  /** Upholding names the right numbers; where the wrong ones were posted, the difference moves. */
  decideObjection: change(
    { roundId: id, householdId: id, uphold: z.boolean(), scores: scores.optional(), reason: words(500) },
    sheetAnswer,
  ),
}
