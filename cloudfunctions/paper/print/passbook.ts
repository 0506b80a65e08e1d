import { sayDay, yearOf } from '@shared/kernel/time'
import type { PassbookLine } from '@shared/points/contract'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { entry, passbook as readPassbook } from '../../points/exports'
import { contactOf, officeOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { handOutSheet, readWhole } from '../handout'
import { type Block, INK_SOFT, RED, RULE_RED, ruledTable, text } from '../page'

type Book = Awaited<ReturnType<typeof readPassbook>>

/** A household's year on paper: every movement, what came in and went out, and a number to check the page by. */
export async function printPassbook(call: Call, { householdId, year }: Input<'passbook'>): Promise<Output<'passbook'>> {
  const wanted = year ?? yearOf(call.now)
  const { villageId, gridId, groupId } = call.target
  if (!villageId) throw refuse('NOT_FOUND')
  const asked = householdId === undefined ? {} : { householdId }
  const [book, { village }, contact] = await Promise.all([
    readPassbook(call, asked),
    officeOf(call.store, villageId),
    contactOf(call, { villageId, gridId, groupId }),
  ])
  const lines = await linesOf(call, asked, wanted)
  if (lines.length === 0 && (wanted !== yearOf(call.now) || book.balance + book.held === 0))
    throw refuse('NOTHING_TO_PRINT')
  const last = lines.at(-1)
  const chain = last && (await entry(call, { entryId: last.id })).chain
  const { head, door } = book.household
  const sheet = {
    ...{ title: '积分存折', village, at: call.now, contact },
    under: `${wanted}年　${door}　${head}`,
    content: [
      headOf(book, lines, wanted === yearOf(call.now)),
      ...(lines.length > 0 ? [tableOf(lines)] : [text('今年还没有存取。', { margin: [0, 10, 0, 10] })]),
      footOf(chain?.whole ? chain.hash : null),
    ],
  }
  return handOutSheet(call, sheet, `积分存折${head}${wanted}`)
}

/** Lines of a year, oldest first as in a book; read newest first, as far back as the year goes. */
async function linesOf(call: Call, asked: { householdId?: string }, year: string): Promise<PassbookLine[]> {
  const newest = await readWhole(async (cursor) => {
    const { items, next } = (await readPassbook(call, { ...asked, cursor })).list
    const isPast = items.some(({ postedAt }) => yearOf(postedAt) < year)
    return { items, next: isPast ? null : next }
  })
  return newest.filter(({ postedAt }) => yearOf(postedAt) === year).reverse()
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** Points that were kept for an order of this year and came back: they count neither as earned nor as spent. */
const releasedOf = (lines: readonly PassbookLine[]): number => {
  const held = new Set(lines.filter(({ kind }) => kind === 'hold').map(({ orderId }) => orderId))
  return sum(lines.filter(({ kind, orderId }) => kind === 'release' && held.has(orderId)).map((line) => line.in))
}

/** Four figures that add up: the first and what came in, less what went out, is the last. */
function headOf(book: Book, lines: readonly PassbookLine[], running: boolean): Block {
  const [first] = lines
  const last = lines.at(-1)
  const opening = first ? first.balance - first.in + first.out : book.balance
  const released = releasedOf(lines)
  const cameIn = sum(lines.map((line) => line.in)) - released
  const wentOut = sum(lines.map(({ out }) => out)) - released
  const closing = last?.balance ?? book.balance
  const held = running && book.held > 0 ? `其中 ${book.held} 分留着待领` : ''
  const figures = [
    figure('年初结余', String(opening)),
    figure('存入', signed('+', cameIn)),
    figure('支出', signed('−', wentOut), held),
    figure(running ? '现在结余' : '年末结余', String(closing)),
  ]
  return {
    table: { widths: ['*', '*', '*', '*'], body: [figures] },
    layout: {
      ...{ hLineWidth: () => 1.2, hLineColor: () => RED },
      ...{ vLineWidth: (i) => (i === 0 || i === figures.length ? 1.2 : 0.6) },
      ...{ vLineColor: (i) => (i === 0 || i === figures.length ? RED : RULE_RED) },
      ...{ paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 6, paddingBottom: () => 6 },
    },
    margin: [0, 0, 0, 12],
  }
}

const signed = (sign: string, points: number): string => (points === 0 ? '0' : `${sign}${points}`)

const figure = (name: string, number: string, more = ''): Block => ({
  stack: [
    text(name, { alignment: 'center' }),
    text(number, { fontSize: 22, bold: true, alignment: 'center', lineHeight: 1 }),
    ...(more === '' ? [] : [text(more, { alignment: 'center', color: INK_SOFT })]),
  ],
})

/** Points of an order move twice: when they are kept for it, and when it is handed over or comes to nothing. */
const ORDERED: Partial<Record<PassbookLine['kind'], string>> = { hold: '留货', spend: '换走', release: '退回' }

const sayWhat = ({ kind, what }: PassbookLine): string => {
  const step = ORDERED[kind]
  return step === undefined ? what : `${step}：${what}`
}

const orEmpty = (points: number): string => (points === 0 ? '' : String(points))

function tableOf(lines: readonly PassbookLine[]): Block {
  const released = releasedOf(lines)
  const total = released === 0 ? '合计' : `合计（含退回 ${released} 分）`
  const rows = lines.map((line) => [
    sayDay(line.postedAt),
    sayWhat(line),
    orEmpty(line.in),
    orEmpty(line.out),
    String(line.balance),
    line.confirmedBy,
  ])
  const sums = [sum(lines.map((line) => line.in)), sum(lines.map(({ out }) => out))].map(String)
  return ruledTable({
    columns: [
      { name: '日期', width: 60 },
      { name: '事由', width: '*' },
      { name: '存入', width: 42, alignment: 'right' },
      { name: '支出', width: 42, alignment: 'right' },
      { name: '结余', width: 46, alignment: 'right' },
      { name: '经手', width: 104 },
    ],
    rows: [...rows, ['', total, ...sums, String(lines.at(-1)?.balance ?? 0), '']],
    summed: true,
  })
}

const STAMP = { width: 132, height: 84 }

/** How to check the page against the phone, and where the village puts its stamp. */
function footOf(hash: string | null): Block {
  const groups = hash?.match(/.{8}/g) ?? []
  const check =
    hash === null
      ? []
      : [
          text(`最后一笔的编号　${hash.slice(0, 8)}`, { bold: true, fontSize: 13 }),
          text('在手机的积分存折里点开最后一笔，问一问编号：和这里一样，这张纸就没有改过。'),
          text(`全长：${groups.join(' ')}`, { color: INK_SOFT }),
        ]
  const stamp: Block = {
    width: STAMP.width,
    stack: [
      {
        canvas: [
          {
            ...{ type: 'rect', x: 0, y: 0, w: STAMP.width, h: STAMP.height },
            ...{ lineWidth: 0.8, lineColor: RULE_RED, dash: { length: 3 } },
          },
        ],
      },
      text('村委会盖章', { alignment: 'center', color: INK_SOFT, margin: [0, 4 - STAMP.height / 2 - 12, 0, 0] }),
    ],
  }
  return { columns: [{ stack: check, width: '*' }, stamp], columnGap: 20, unbreakable: true, margin: [0, 14, 0, 0] }
}
