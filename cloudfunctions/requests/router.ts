import { implement } from '@orpc/server'
import { requests } from '@shared/requests/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { meetingLocator } from '../meetings/exports'
import { identify, placeLocators } from '../village/exports'
import {
  accept,
  again,
  agree,
  assign,
  discuss,
  dispute,
  finish,
  hand,
  help,
  insist,
  join,
  note,
  pass,
  postpone,
  revisit,
  rule,
  turn,
  urge,
  withdraw,
} from './acts'
import { board, townDesk } from './figures'
import { helpers } from './helpers'
import { discussed, listMine, listRequests, near, promises, talk } from './lists'
import { requestLocator } from './locate'
import { raise } from './raise'
import { report } from './report'
import { request } from './request'

export const context: Context = {
  name: 'requests',
  identify,
  locators: { ...placeLocators, ...requestLocator, ...meetingLocator },
}

const os = implement(requests, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  talk: os.talk.handler(by(talk)),
  listRequests: os.listRequests.handler(by(listRequests)),
  listMine: os.listMine.handler(by(listMine)),
  near: os.near.handler(by(near)),
  promises: os.promises.handler(by(promises)),
  board: os.board.handler(by(board)),
  townDesk: os.townDesk.handler(by(townDesk)),
  request: os.request.handler(by(request)),
  raise: os.raise.handler(by(raise)),
  report: os.report.handler(by(report)),
  join: os.join.handler(by(join)),
  urge: os.urge.handler(by(urge)),
  withdraw: os.withdraw.handler(by(withdraw)),
  accept: os.accept.handler(by(accept)),
  pass: os.pass.handler(by(pass)),
  dispute: os.dispute.handler(by(dispute)),
  rule: os.rule.handler(by(rule)),
  note: os.note.handler(by(note)),
  postpone: os.postpone.handler(by(postpone)),
  helpers: os.helpers.handler(by(helpers)),
  assign: os.assign.handler(by(assign)),
  help: os.help.handler(by(help)),
  hand: os.hand.handler(by(hand)),
  discuss: os.discuss.handler(by(discuss)),
  discussed: os.discussed.handler(by(discussed)),
  finish: os.finish.handler(by(finish)),
  turn: os.turn.handler(by(turn)),
  insist: os.insist.handler(by(insist)),
  agree: os.agree.handler(by(agree)),
  again: os.again.handler(by(again)),
  revisit: os.revisit.handler(by(revisit)),
})
