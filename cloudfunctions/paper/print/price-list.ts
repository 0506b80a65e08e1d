import { dayOf } from '@shared/kernel/time'
import { PERIOD_WORDS } from '@shared/shop/terms'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type Placed, shopOf } from '../../shop/exports'
import { officeOf } from '../../village/exports'
import type { Output } from '../contract-types'
import { handOutSheet } from '../handout'
import { type Block, RED, ruledTable, text } from '../page'
import { sayVillageDay } from './say-day'
import { sayOpening } from './say-opening'

const WALL = 15
const LARGE = 22

/** What the shop has and what it costs, for its own wall; what is sold out comes again and stays on it. */
export async function printPriceList(call: Call): Promise<Output<'priceList'>> {
  const villageId = villageOf(call)
  const [{ village, contact }, found] = await Promise.all([
    officeOf(call.store, villageId),
    shopOf(call.store, villageId),
  ])
  const goods = onOffer(found?.goods ?? [], call.now)
  if (!found || goods.length === 0) throw refuse('NOTHING_TO_PRINT')
  const { place, opening, lapseDays } = found.shop
  const content = [
    text(`${sayOpening(opening)}开门　${place}`, { fontSize: 17, bold: true, alignment: 'center' }),
    text(`在手机上先换好，或者带着户码来柜台换。换好的东西留 ${lapseDays} 天，过期没领，分退回存折。`, {
      ...{ fontSize: WALL, margin: [0, 6, 0, 10] },
    }),
    tableOf(goods),
  ]
  return handOutSheet(call, { title: '积分超市价目表', village, at: call.now, contact, content })
}

/** On the shelf, and not over for good. */
export const onOffer = (goods: readonly Placed[], now: number): Placed[] =>
  goods.filter(({ onShelf, sale }) => onShelf && (!sale || dayOf(now) <= sale.until))

const tableOf = (goods: readonly Placed[]): Block =>
  ruledTable({
    columns: [
      { name: '换什么', width: '*' },
      { name: '几分', width: 100, alignment: 'right' },
      { name: '每家最多', width: 120, alignment: 'center' },
    ],
    rows: goods.map(({ name, points, limit, sale }) => [
      {
        stack: [
          text(name, { fontSize: LARGE, bold: true, lineHeight: 1.1 }),
          ...(sale ? [text(`${sayVillageDay(sale.from)}到${sayVillageDay(sale.until)}`, { fontSize: WALL })] : []),
        ],
      },
      {
        text: [text(String(points), { fontSize: LARGE, bold: true, color: RED }), text(' 分', { fontSize: WALL })],
      },
      text(limit ? `${PERIOD_WORDS[limit.period]} ${limit.count} 份` : '不限', { margin: [0, 6, 0, 0] }),
    ]),
    fontSize: WALL,
  })
