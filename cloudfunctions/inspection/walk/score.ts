import { sumOf } from '@shared/inspection/rules'
import { type Call, residentOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { takePhotos } from '../../kernel/photos'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import { matterIn, takeSteps } from '../../matter/step'
import { type Household, householdIn } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Given, type Round, type Sheet, sheets } from '../documents'
import { passGate, roundKind } from '../rounds'
import { countScores, doorOf, isNearDoor, sheetId, sheetKind } from '../sheets'

type Asked = Input<'score'>

/** One door's sheet, from an inspector's phone. The first one stands; a later one says which it replaces. */
export function score(call: Call, asked: Asked): Promise<Output<'score'>> {
  const { villageId, residentId, householdId: own } = residentOf(call)
  return change(
    call,
    async ({ tx, call, note }, taken) => {
      const round = await matterIn(roundKind, tx, { id: asked.roundId, now: call.now })
      assertInspects(round, residentId)
      const household = inRound(round, await householdIn(tx, asked.householdId))
      if (isNearDoor(household, own, call.now)) throw refuse('INSPECTION_RECUSED')
      const standing = await tx.get(sheets, sheetId(round._id, household._id))
      assertNewest(standing, asked.replaces)
      const door = { round, householdId: household._id }
      const scores = await countScores(tx, door, standing?.scores ?? [], asked.scores)
      const fresh = sheetOf(call, { round, household, scores, asked })
      const photos = taken.length > 0 ? taken : (standing?.photos ?? [])
      const scoredBy = [...new Set([...(standing?.scoredBy ?? []), residentId])]
      const { revision = 0 } = standing ?? {}
      const action = standing ? 'rescore' : 'score'
      const brought = { ...fresh, photos, scoredBy, revision, round }
      const sheet = await takeSteps(sheetKind, { tx, call, note, photos: [], given: {} }, brought, action)
      await passGate(tx, call, round, residentId)
      return sheetKind.answer(sheet)
    },
    async () => {
      const [photos] = await Promise.all([takePhotos(call, villageId, asked.photos), checkWords(call, asked.words)])
      return photos
    },
  )
}

/** A sheet that waited on a phone without signal still counts when the walk was closed meanwhile, until somebody votes. */
function assertInspects({ state, inspectors, votes }: Round, residentId: string): void {
  if (!inspectors.some((one) => one.residentId === residentId)) throw refuse('NOT_INSPECTOR')
  const open = state === 'walking' || (state === 'walked' && votes.length === 0)
  if (!open) throw refuse('ROUND_MOVED_ON', { state })
}

/** The household, as far as the round goes to it. */
function inRound({ villageId, groups }: Round, household: Household | null): Household {
  const within = household?.villageId === villageId && groups.some(({ id }) => id === household.groupId)
  if (!household || !within) throw refuse('NOT_IN_ROUND')
  return household
}

/** Whoever means to replace a sheet has seen it: nothing is written over unseen. */
function assertNewest(standing: Sheet | null, replaces: number): void {
  if ((standing?.revision ?? 0) === replaces) return
  if (!standing) throw refuse('SHEET_MOVED_ON', { state: 'none' })
  throw refuse('SCORED_ALREADY', { who: standing.by.name, at: standing.scoredAt })
}

interface Scored {
  readonly round: Round
  readonly household: Household
  readonly scores: Given[]
  readonly asked: Asked
}

/** The sheet as the inspector brings it. The phone's clock may be wrong: it counts between the round's start and now. */
function sheetOf(
  call: Call,
  { round, household, scores, asked }: Scored,
): Omit<Sheet, 'photos' | 'scoredBy' | 'revision'> {
  const { residentId } = residentOf(call)
  return {
    _id: sheetId(round._id, household._id),
    ...{ villageId: round.villageId, roundId: round._id, householdId: household._id, ...doorOf(household, call.now) },
    ...{ scores, points: sumOf(scores), words: asked.words ?? null, by: { residentId, name: call.callerName } },
    scoredAt: Math.min(call.now, Math.max(round.startedAt, asked.scoredAt)),
    ...{ receivedAt: call.now, state: 'scored', heard: false, deadlineAt: null, timerAt: null },
    ...{ objectedBy: null, objections: [], postedAt: null, entryId: null },
  }
}
