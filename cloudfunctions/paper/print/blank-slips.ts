import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type Placed, shopOf } from '../../shop/exports'
import { officeOf } from '../../village/exports'
import type { Output } from '../contract-types'
import { handOutSheet } from '../handout'
import { type Block, INK, INK_SOFT, line, RED, type Ruling, ruledTable, text, widthOf } from '../page'
import { onOffer } from './price-list'

const PAGE_HEIGHT = 692
const GAP = 8
/** So many goods fit on a slip of which four stand on a page. */
const FEW_GOODS = 8
/** So many fit on one as high as the page; more go on further sheets. */
const MOST_GOODS = 22

/** Order slips to fill in by hand, four to a page, or two where goods are many: the household writes how many of each. */
export async function printBlankSlips(call: Call): Promise<Output<'blankSlips'>> {
  const villageId = villageOf(call)
  const [{ village, contact }, found] = await Promise.all([
    officeOf(call.store, villageId),
    shopOf(call.store, villageId),
  ])
  const goods = onOffer(found?.goods ?? [], call.now)
  if (goods.length === 0) throw refuse('NOTHING_TO_PRINT')
  const rows = goods.length > FEW_GOODS ? 1 : 2
  const sheets = Array.from({ length: Math.ceil(goods.length / MOST_GOODS) }, (_, n) =>
    goods.slice(n * MOST_GOODS, (n + 1) * MOST_GOODS),
  )
  const content = sheets.map((part, n): Block => {
    const number = sheets.length > 1 ? `（${n + 1}/${sheets.length}）` : ''
    return {
      ...pageOf(slipOf(`${village}积分超市换货单${number}`, part), rows),
      ...(n > 0 ? { pageBreak: 'before' } : {}),
    }
  })
  return handOutSheet(call, { title: '空白换货单', village, at: call.now, contact, plain: true, content })
}

const CUT: Ruling = {
  ...{ hLineWidth: (i) => (i === 1 ? 0.7 : 0), vLineWidth: (i) => (i === 1 ? 0.7 : 0) },
  ...{ hLineColor: () => INK_SOFT, vLineColor: () => INK_SOFT },
  ...{ hLineStyle: () => ({ dash: { length: 4 } }), vLineStyle: () => ({ dash: { length: 4 } }) },
  ...{ paddingLeft: () => GAP, paddingRight: () => GAP, paddingTop: () => 4, paddingBottom: () => 0 },
}

/** The same slip side by side, in so many rows. */
const pageOf = (slip: () => Block, rows: number): Block => ({
  table: {
    widths: ['*', '*'],
    heights: PAGE_HEIGHT / rows,
    dontBreakRows: true,
    body: Array.from({ length: rows }, () => [slip(), slip()]),
  },
  layout: CUT,
})

/** A name and a line to write on. */
const toFill = (name: string, length: number): Block => ({
  columns: [
    { ...text(name), width: 'auto', noWrap: true },
    { canvas: [line(length, 0.6, INK, 13)], width: '*' },
  ],
  columnGap: 4,
  margin: [0, 5, 0, 3],
})

/** Every slip is made anew: the printer writes its positions into what it draws. */
const slipOf = (title: string, goods: readonly Placed[]) => (): Block => {
  const width = (widthOf() - 4 * GAP) / 2
  return {
    lineHeight: 1,
    stack: [
      text(title, { fontSize: 13, bold: true, color: RED, alignment: 'center' }),
      { columns: [toFill('哪一家', (width - 8) / 2 - 44), toFill('几组几号', (width - 8) / 2 - 54)], columnGap: 8 },
      ruledTable({
        columns: [
          { name: '换什么', width: '*' },
          { name: '几分', width: 38, alignment: 'right' },
          { name: '要几份', width: 44, alignment: 'center' },
        ],
        rows: [...goods.map(({ name, points }) => [name, String(points), '']), ['一共几分', '', '']],
        padding: 2.5,
      }),
      toFill('家里人签名', width - 66),
      toFill('代办人和日期', width - 78),
    ],
  }
}
