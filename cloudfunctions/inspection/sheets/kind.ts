import { type SheetAction, sheetFlow } from '@shared/inspection/flow'
import { sumOf } from '@shared/inspection/rules'
import { endOfDayAfter } from '@shared/kernel/time'
import { OBJECTION_DAYS } from '@shared/matter/terms'
import { YOURS } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import type { Kind, Stepping } from '../../matter/kind'
import { matterIn } from '../../matter/step'
import { takeTurn } from '../../points/exports'
import { type Household, householdIn, kinOf, maskHousehold, sayHousehold } from '../../village/exports'
import type { Output } from '../contract-types'
import { type Sheet, type SheetOfRound, sheets } from '../documents'
import { roundKind } from '../rounds'
import { correctPosting, postSheet } from './posting'
import { countScores, type Score, uncountScores } from './scores'

interface SheetTraits {
  readonly stored: Sheet
  readonly action: SheetAction
  /** The right numbers, and how many years points last that are posted now. */
  readonly given: { readonly scores: readonly Score[]; readonly lastsYears: number }
  readonly answer: Output<'object'>
}

/** One household's sheet of a round. An objection parts it from the others. */
export const sheetKind: Kind<SheetOfRound, SheetTraits> = {
  name: 'sheet',
  of: sheets,
  flowOf: () => sheetFlow,
  current,
  stored: ({ round: _round, ...sheet }) => sheet,
  enters: clockOf,
  does: {
    object: ({ state, objections }, { by: { residentId, householdId } }) => ({
      objections: [...objections, { residentId, householdId, posted: state === 'posted' }],
      objectedBy: residentId,
    }),
    uphold: () => ({ objectedBy: null }),
    dismiss: () => ({ objectedBy: null }),
    post: (_sheet, { at }) => ({ postedAt: at }),
  },
  effects: {
    object: takeObjection,
    uphold: correct,
    post: async ({ tx, call: { now: at }, given: { lastsYears } }, sheet) => {
      if (lastsYears === undefined) throw new Error(`sheet ${sheet._id} is posted without knowing how long points last`)
      return { entryId: await postSheet(tx, sheet.round, sheet, { at, lastsYears }) }
    },
    withdraw: async ({ tx }, { round, householdId, scores }) => ({
      scores: await uncountScores(tx, { round, householdId }, scores),
      points: 0,
    }),
  },
  follows: () => null,
  says: {
    title: ({ round }) => round.title,
    steps: {
      object: ({ state }) =>
        state === 'contested' ? '这笔账有人提了异议，村里会查清楚。' : '有人提了异议，先停一停，等村里弄清楚。',
      uphold: ({ points }) => `异议成立，分改成了 ${points} 分。`,
      dismiss: () => '异议看过了，不成立，照原来的办。',
      post: ({ points }) => (points > 0 ? `公示完了，${points} 分记进存折了。` : '公示完了，这次没有加分。'),
      // Nobody hears that something was taken back of which they never heard.
      withdraw: ({ heard }) => (heard ? '这次评比不评了，公示的分不算。' : null),
    },
  },
  // Whoever objects to a neighbour's sheet reads a masked name.
  whose: ({ head }, listener) => {
    if (listener === 'household') return YOURS
    return listener === 'objector' ? maskHousehold(head) : sayHousehold(head)
  },
  about: aboutSheet,
  parties: ({ householdId, gridId, groupId, objectedBy, objections }) => ({
    householdId,
    gridId,
    groupId,
    raiser: null,
    objectedBy,
    objections,
  }),
  answer: ({ roundId, householdId, state, points, revision }) => ({ roundId, householdId, state, points, revision }),
}

/** What a message about a sheet leads to. */
export function aboutSheet({ _id }: Pick<Sheet, '_id'>): { kind: string; id: string } {
  return { kind: 'sheet', id: _id }
}

/** A door has one sheet a round, whoever comes first. */
export const sheetId = (roundId: string, householdId: string): string => `${roundId}:${householdId}`

/** What a sheet keeps of its household. */
export const doorOf = (household: Household, now: number) => {
  const { number, head, door, groupId, groupName, gridId } = household
  return { number, head, door, groupId, groupName, gridId, kinHouseholdIds: kinOf(household, now) }
}

/**
 * The sheet with its household as that stands by now. Kin that were written down since do not judge it either, nor who
 * moved out since, and nobody is made a judge by being struck off.
 */
export function keptUp<T extends Sheet>(sheet: T, household: Household, now: number): T {
  const door = doorOf(household, now)
  const kinHouseholdIds = [...new Set([...sheet.kinHouseholdIds, ...door.kinHouseholdIds])]
  return { ...sheet, ...door, kinHouseholdIds }
}

/** The sheet as its household stands in the transaction. */
export async function keptUpIn(tx: Pick<Transaction, 'get'>, sheet: Sheet, now: number): Promise<Sheet> {
  const household = await householdIn(tx, sheet.householdId)
  return household ? keptUp(sheet, household, now) : sheet
}

async function current({ tx }: { tx: Pick<Transaction, 'get'> }, sheet: Sheet, now: number): Promise<SheetOfRound> {
  const round = await matterIn(roundKind, tx, { id: sheet.roundId, now })
  return { ...(await keptUpIn(tx, sheet, now)), round }
}

/** Whether somebody of this household is of the door's household or kin to it. */
export const isNear = (
  { householdId, kinHouseholdIds }: Pick<Sheet, 'householdId' | 'kinHouseholdIds'>,
  other: string | undefined,
): boolean => other !== undefined && (other === householdId || kinHouseholdIds.includes(other))

/** The same of a door that has no sheet yet. */
export const isNearDoor = (household: Household, other: string | undefined, now: number): boolean =>
  isNear({ householdId: household._id, kinHouseholdIds: kinOf(household, now) }, other)

/** The clock of a sheet that enters its state. One that was objected to goes on alone, and never on the same day. */
function clockOf({ state, round }: SheetOfRound, now: number): Pick<Sheet, 'deadlineAt' | 'timerAt'> {
  if (state === 'objected' || state === 'contested') {
    const decideBy = endOfDayAfter(now, OBJECTION_DAYS)
    return { deadlineAt: decideBy, timerAt: decideBy }
  }
  if (state !== 'scored') return { deadlineAt: null, timerAt: null }
  return { deadlineAt: null, timerAt: Math.max(round.deadlineAt ?? 0, endOfDayAfter(now, 1)) }
}

/** A resident has so many objections a day, whoever watches for the village as many as needed. */
async function takeObjection({ tx, call }: Stepping<SheetTraits>, { villageId }: Sheet): Promise<undefined> {
  const { residentId } = call.caller
  if (residentId === undefined || call.roles.includes('supervisor')) return
  await takeTurn(tx, { what: 'objections', residentId, villageId, at: call.now })
}

/** The right numbers; of what was posted by the wrong ones, the difference moves. */
async function correct(stepping: Stepping<SheetTraits>, sheet: SheetOfRound): Promise<Partial<Sheet>> {
  const { round, householdId } = sheet
  const { scores: right } = stepping.given
  if (!right) throw refuse('SCORE_INCOMPLETE')
  const scores = await countScores(stepping.tx, { round, householdId }, sheet.scores, right)
  const corrected = { scores, points: sumOf(scores) }
  if (sheet.state !== 'contested') return corrected
  const entryId = await correctPosting(stepping, sheet, { ...sheet, ...corrected })
  return { ...corrected, entryId }
}
