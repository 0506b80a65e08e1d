import { implement } from '@orpc/server'
import { paper } from '@shared/paper/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify } from '../village/exports'
import { exportRound } from './export-round'
import { exportShop } from './export-shop'
import { exportVillage } from './export-village'
import { paperLocators } from './locate'
import { printBlankSlips } from './print-blank-slips'
import { printDoorCodes } from './print-door-codes'
import { printInspection } from './print-inspection'
import { printNotices } from './print-notices'
import { printOrderSlip } from './print-order-slip'
import { printPassbook } from './print-passbook'
import { printPriceList } from './print-price-list'
import { printRanking } from './print-ranking'
import { printWalkSheet } from './print-walk-sheet'

export const context: Context = { name: 'paper', identify, locators: paperLocators }

const os = implement(paper, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  passbook: os.passbook.handler(by(printPassbook)),
  doorCodes: os.doorCodes.handler(by(printDoorCodes)),
  notices: os.notices.handler(by(printNotices)),
  ranking: os.ranking.handler(by(printRanking)),
  priceList: os.priceList.handler(by(printPriceList)),
  orderSlip: os.orderSlip.handler(by(printOrderSlip)),
  blankSlips: os.blankSlips.handler(by(printBlankSlips)),
  inspection: os.inspection.handler(by(printInspection)),
  walkSheet: os.walkSheet.handler(by(printWalkSheet)),

  exportVillage: os.exportVillage.handler(by(exportVillage)),
  exportShop: os.exportShop.handler(by(exportShop)),
  exportRound: os.exportRound.handler(by(exportRound)),
})
