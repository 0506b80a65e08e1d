import { implement } from '@orpc/server'
import { inspection } from '@shared/inspection/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify, placeLocators } from '../village/exports'
import { roundLocator } from './locate'
import { closeWalk, listRounds, round, startRound, vote, withdrawRound } from './rounds'
import { decideObjection, object, results, sheet } from './sheets'
import { score, walk } from './walk'

export const context: Context = { name: 'inspection', identify, locators: { ...placeLocators, ...roundLocator } }

const os = implement(inspection, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  listRounds: os.listRounds.handler(by(listRounds)),
  startRound: os.startRound.handler(by(startRound)),
  round: os.round.handler(by(round)),
  walk: os.walk.handler(by(walk)),
  score: os.score.handler(by(score)),
  closeWalk: os.closeWalk.handler(by(closeWalk)),
  vote: os.vote.handler(by(vote)),
  withdrawRound: os.withdrawRound.handler(by(withdrawRound)),
  results: os.results.handler(by(results)),
  sheet: os.sheet.handler(by(sheet)),
  object: os.object.handler(by(object)),
  decideObjection: os.decideObjection.handler(by(decideObjection)),
})
