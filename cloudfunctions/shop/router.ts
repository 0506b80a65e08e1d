import { implement } from '@orpc/server'
import { shop } from '@shared/shop/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify } from '../village/exports'
import { answerOffer } from './answer-offer'
import { budget } from './budget'
import { cancel } from './cancel'
import { contest } from './contest'
import { countStock } from './count-stock'
import { counter } from './counter'
import { findDoor } from './find-door'
import { findOrder } from './find-order'
import { handOver } from './hand-over'
import { importGoods } from './import-goods'
import { orderMemories } from './let-go'
import { listMine } from './list-mine'
import { listTemplates } from './list-templates'
import { shopLocators } from './locate'
import { offer } from './offer'
import { order } from './order'
import { place } from './place'
import { placeFor } from './place-for'
import { readGoodsSheet } from './read-goods-sheet'
import { pin } from './read-pin'
import { saveGoods } from './save-goods'
import { sell } from './sell'
import { setPin } from './set-pin'
import { setShop } from './set-shop'
import { settle } from './settle'
import { shelf } from './shelf'
import { stock } from './stock'
import { stockIn } from './stock-in'
import { stockMoves } from './stock-moves'

export const context: Context = { name: 'shop', identify, locators: shopLocators, founds: orderMemories }

const os = implement(shop, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  shelf: os.shelf.handler(by(shelf)),
  place: os.place.handler(by(place)),
  placeFor: os.placeFor.handler(by(placeFor)),
  cancel: os.cancel.handler(by(cancel)),
  order: os.order.handler(by(order)),
  listMine: os.listMine.handler(by(listMine)),
  contest: os.contest.handler(by(contest)),
  settle: os.settle.handler(by(settle)),

  counter: os.counter.handler(by(counter)),
  findOrder: os.findOrder.handler(by(findOrder)),
  handOver: os.handOver.handler(by(handOver)),
  findDoor: os.findDoor.handler(by(findDoor)),
  offer: os.offer.handler(by(offer)),
  answerOffer: os.answerOffer.handler(by(answerOffer)),
  sell: os.sell.handler(by(sell)),
  setPin: os.setPin.handler(by(setPin)),
  pin: os.pin.handler(by(pin)),

  stock: os.stock.handler(by(stock)),
  setShop: os.setShop.handler(by(setShop)),
  saveGoods: os.saveGoods.handler(by(saveGoods)),
  stockIn: os.stockIn.handler(by(stockIn)),
  countStock: os.countStock.handler(by(countStock)),
  stockMoves: os.stockMoves.handler(by(stockMoves)),
  listTemplates: os.listTemplates.handler(by(listTemplates)),
  readGoodsSheet: os.readGoodsSheet.handler(by(readGoodsSheet)),
  importGoods: os.importGoods.handler(by(importGoods)),
  budget: os.budget.handler(by(budget)),
})
