import { tell, toRole } from '../../kernel/messages'
import { pageByPage, type Run } from '../../kernel/timer'
import { type Round, rounds } from '../documents'
import { aboutRound } from '../rounds'
import { noteOnRound, turnRound } from './by-clock'
import { closeSheets } from './close-sheets'
import { postRound } from './post-round'
import { runNotice } from './run-notice'

/**
 * Moves on every round whose time has come. What has to be done to five hundred sheets is done to each in a change of its
 * own: a run that is cut short leaves the rest to the next one, and nothing is done twice.
 */
export const advanceRounds = (run: Run): AsyncGenerator<void> =>
  pageByPage(run, rounds, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (round) => advance(run, round))

async function advance(run: Run, round: Round): Promise<void> {
  if (round.state === 'walked') await remindCouncil(run, round)
  if (round.state === 'publicised') await runNotice(run, round)
  if (round.state === 'posting') await postRound(run, round)
  if (round.state === 'withdrawn') await closeSheets(run, round)
}

/** The council is reminded once of a round that it has not voted on. */
const remindCouncil = (run: Run, seen: Round): Promise<unknown> =>
  turnRound(run, 'remind', seen, async (round, turn) => {
    const { villageId, title } = round
    const said = {
      whose: title,
      title: `还等着您：${title}`,
      text: '走户走完了，等议事会投票。',
      about: aboutRound(round),
    }
    await tell(turn.tx, turn.call, { villageId, audience: toRole('council', villageId), ...said })
    return noteOnRound(turn, round, { timerAt: null })
  })
