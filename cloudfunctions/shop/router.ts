import { implement } from '@orpc/server'
import { shop } from '@shared/shop/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify } from '../village/exports'
import { answerOffer, counter, findDoor, offer, pin, sell, setPin } from './counter'
import { shopLocators } from './locate'
import { cancel, contest, findOrder, handOver, listMine, order, orderMemories, place, placeFor, settle } from './orders'
import { setShop } from './shelf'
import {
  budget,
  countStock,
  importGoods,
  listTemplates,
  readGoodsSheet,
  saveGoods,
  stock,
  stockIn,
  stockMoves,
} from './stock'
import { shelf } from './window'

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
