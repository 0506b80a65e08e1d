import { sayDay, sayMoment } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { orderFlow } from '@shared/shop/flow'
import { pickupText } from '@shared/shop/pickup-code'
import { type Call, villageOf } from '../../kernel/call'
import { order as readOrder } from '../../shop/exports'
import { officeOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { handOutSheet } from '../handout'
import { type Block, INK, line, ruledTable, squareCode, text, widthOf } from '../page'
import { sayOpening } from './say-opening'

const LARGE = 15

/**
 * An order on paper: what takes the goods while it waits, a receipt once they are handed over. It shows what the phone
 * shows to the same person: whoever hands over gets neither the name nor the code.
 */
export async function printOrderSlip(call: Call, input: Input<'orderSlip'>): Promise<Output<'orderSlip'>> {
  const [detail, { village }] = await Promise.all([readOrder(call, input), officeOf(call.store, villageOf(call))])
  const { household, state, placedAt } = detail.order
  const sheet = {
    ...{ title: titleOf(detail), village, at: call.now, contact: detail.contact },
    under: `${household}　${sayMoment(placedAt)}　${orderFlow.states[state].label}`,
    content: [goodsTable(detail), ...toCollect(detail)],
  }
  return handOutSheet(call, sheet, `${sheet.title}${household}`)
}

/** Without the code nobody collects anything by it: then it says what to lay ready. */
const titleOf = ({ order, code }: OrderDetail): string => {
  if (order.state !== 'placed') return '换货回单'
  return code === null ? '备货单' : '取货单'
}

const goodsTable = ({ lines, order }: OrderDetail): Block =>
  ruledTable({
    columns: [
      { name: '换什么', width: '*' },
      { name: '几份', width: 60, alignment: 'right' },
      { name: '一份几分', width: 80, alignment: 'right' },
      { name: '几分', width: 70, alignment: 'right' },
    ],
    rows: [
      ...lines.map(({ name, count, points }) => [name, String(count), String(points), String(count * points)]),
      ['合计', String(order.pieces), '', String(order.points)],
    ],
    fontSize: LARGE,
    summed: true,
  })

/** Where, when and with what to collect it; afterwards who got it. */
function toCollect({ order, code, shop }: OrderDetail): Block[] {
  if (order.state !== 'placed') return [signatures()]
  const until = order.deadlineAt === null ? '' : `，${sayDay(order.deadlineAt)}前来领`
  const where = text(`到${shop.place}领，${sayOpening(shop.opening)}开门${until}。过期没领，分退回存折。`, {
    ...{ fontSize: LARGE, margin: [0, 14, 0, 14] },
  })
  if (code === null) return [where, signatures()]
  const ticket: Block = {
    columns: [
      {
        stack: [
          text('取货码', { fontSize: LARGE, alignment: 'center' }),
          text(code, { fontSize: 54, bold: true, alignment: 'center', characterSpacing: 8, lineHeight: 1 }),
          text('给管店的看，或者报给他听', { alignment: 'center', margin: [0, 8, 0, 0] }),
        ],
        width: '*',
      },
      { ...squareCode(pickupText({ orderId: order.id, code }), 150), width: 160 },
    ],
    unbreakable: true,
    margin: [0, 0, 0, 18],
  }
  return [where, ticket, signatures()]
}

const signatures = (): Block => ({
  columns: ['领的人签名', '交货的人签名'].map((name) => ({
    stack: [text(name, { fontSize: 13 }), { canvas: [line((widthOf() - 60) / 2, 0.7, INK, 26)] }],
    width: '*' as const,
  })),
  columnGap: 60,
  margin: [0, 20, 0, 0],
})
