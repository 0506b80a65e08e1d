import { roundPath } from '@shared/inspection/rules'
import { endOfDayAfter, sayDay } from '@shared/kernel/time'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import type { Run } from '../../kernel/timer'
import { takeSteps } from '../../matter/step'
import { type Round, rounds, type Sheet } from '../documents'
import { roundKind } from '../rounds'
import { aboutSheet } from '../sheets'
import { noteOnRound, noteOnSheet, turnRound, turnSheet } from './by-clock'
import { postRound } from './post-round'
import { throughSheets } from './through-sheets'

/** First every household on the notice hears of its own sheet; then the notice runs; then it is over. */
export async function runNotice(run: Run, seen: Round): Promise<void> {
  if (!seen.told) {
    await tellHomes(run, seen)
    return
  }
  await turnRound(run, 'post', seen, (round, turn) =>
    takeSteps(roundKind, { ...turn, photos: [], given: {} }, round, 'post'),
  )
  const posting = await run.store.get(rounds, seen._id)
  if (posting?.state === 'posting') await postRound(run, posting)
}

async function tellHomes(run: Run, seen: Round): Promise<void> {
  const all = await throughSheets(run, { roundId: seen._id, heard: false }, (sheet) => tellHome(run, seen, sheet))
  if (!all) return
  await turnRound(run, 'told', seen, (round, turn) =>
    noteOnRound(turn, round, { told: true, ...noticeFrom(round, turn.call.now) }),
  )
}

/** The days of the notice count from when the last household had heard: a timer that was away costs nobody theirs. */
function noticeFrom({ items, deadlineAt }: Round, now: number): Pick<Round, 'deadlineAt' | 'timerAt'> {
  const until = Math.max(deadlineAt ?? 0, endOfDayAfter(now, roundPath(items).noticeDays))
  return { deadlineAt: until, timerAt: until }
}

const tellHome = (run: Run, round: Round, seen: Sheet): Promise<unknown> =>
  turnSheet(run, 'tell', { round, seen }, async (sheet, turn) => {
    const { title, deadlineAt } = round
    const { villageId, householdId, points } = sheet
    const until = deadlineAt === null ? '' : `到${sayDay(deadlineAt)}`
    const text = `您家得 ${points} 分，正在公示${until}。觉得不对，公示时就能提异议。`
    const audience = toHousehold(householdId)
    const about = aboutSheet(sheet)
    await tell(turn.tx, turn.call, { villageId, audience, whose: YOURS, title, text, about })
    return noteOnSheet(turn, sheet, { heard: true })
  })
