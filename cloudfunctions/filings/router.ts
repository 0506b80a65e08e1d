import { implement } from '@orpc/server'
import { filings } from '@shared/filings/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify, placeLocators } from '../village/exports'
import { clear, correct, order, withdraw } from './acts'
import { filingLocator } from './locate'
import { filing, listFilings } from './read'

export const context: Context = { name: 'filings', identify, locators: { ...placeLocators, ...filingLocator } }

const os = implement(filings, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  listFilings: os.listFilings.handler(by(listFilings)),
  filing: os.filing.handler(by(filing)),
  clear: os.clear.handler(by(clear)),
  order: os.order.handler(by(order)),
  correct: os.correct.handler(by(correct)),
  withdraw: os.withdraw.handler(by(withdraw)),
})
