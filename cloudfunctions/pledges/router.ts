import { implement } from '@orpc/server'
import { pledges } from '@shared/pledges/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify, placeLocators } from '../village/exports'
import { answer, keep, lengthen, mark, withdraw } from './acts'
import { listMine, listPledges } from './lists'
import { pledgeLocator } from './locate'
import { pledge } from './pledge'
import { promise, promiseAtHome } from './promise'

export const context: Context = { name: 'pledges', identify, locators: { ...placeLocators, ...pledgeLocator } }

const os = implement(pledges, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  listPledges: os.listPledges.handler(by(listPledges)),
  listMine: os.listMine.handler(by(listMine)),
  pledge: os.pledge.handler(by(pledge)),
  promise: os.promise.handler(by(promise)),
  promiseAtHome: os.promiseAtHome.handler(by(promiseAtHome)),
  keep: os.keep.handler(by(keep)),
  lengthen: os.lengthen.handler(by(lengthen)),
  answer: os.answer.handler(by(answer)),
  mark: os.mark.handler(by(mark)),
  withdraw: os.withdraw.handler(by(withdraw)),
})
