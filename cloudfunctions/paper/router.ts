import { implement } from '@orpc/server'
import { paper } from '@shared/paper/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify } from '../village/exports'
import { inTurn } from './handout'
import { exportRound, exportShop, exportVillage } from './lists'
import { paperLocators } from './locate'
import {
  printBlankSlips,
  printDoorCodes,
  printFiling,
  printInspection,
  printNotices,
  printOrderSlip,
  printPassbook,
  printPriceList,
  printRanking,
  printWalkSheet,
} from './print'

export const context: Context = { name: 'paper', identify, locators: paperLocators }

const os = implement(paper, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it; each draws in turn. */
export const router = os.router({
  passbook: os.passbook.handler(by(inTurn(printPassbook))),
  doorCodes: os.doorCodes.handler(by(inTurn(printDoorCodes))),
  notices: os.notices.handler(by(inTurn(printNotices))),
  ranking: os.ranking.handler(by(inTurn(printRanking))),
  priceList: os.priceList.handler(by(inTurn(printPriceList))),
  orderSlip: os.orderSlip.handler(by(inTurn(printOrderSlip))),
  blankSlips: os.blankSlips.handler(by(inTurn(printBlankSlips))),
  inspection: os.inspection.handler(by(inTurn(printInspection))),
  filing: os.filing.handler(by(inTurn(printFiling))),
  walkSheet: os.walkSheet.handler(by(inTurn(printWalkSheet))),

  exportVillage: os.exportVillage.handler(by(inTurn(exportVillage))),
  exportShop: os.exportShop.handler(by(inTurn(exportShop))),
  exportRound: os.exportRound.handler(by(inTurn(exportRound))),
})
