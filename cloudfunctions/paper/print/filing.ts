import type { FilingDetail } from '@shared/filings/contract'
import { filingFlow } from '@shared/filings/flow'
import { HANG_DAYS } from '@shared/filings/terms'
import { sayDay, yearOf } from '@shared/kernel/time'
import { filing as readFiling } from '../../filings/exports'
import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { handOutSheet } from '../handout'
import { type Block, INK, line, ruledTable, text, widthOf } from '../page'

const LARGE = 13

/** 备案表: what the town is asked about, by which article, and what it answered; for the files of both. */
export async function printFiling(call: Call, input: Input<'filing'>): Promise<Output<'filing'>> {
  const detail = await readFiling(call, input)
  const { village, title, filedAt, state } = detail.filing
  const sheet = {
    ...{ title: `${title}备案表`, village, at: call.now, contact: detail.contact },
    under: `${yearOf(filedAt)}年${sayDay(filedAt)}送到镇上　${filingFlow.states[state].label}`,
    content: [
      askedTable(detail),
      ...answers(detail),
      text(LAW, { fontSize: LARGE, margin: [0, 14, 0, 0] }),
      signatures(),
    ],
  }
  return handOutSheet(call, sheet, sheet.title)
}

const LAW = `村民委员会组织法第三十一条：村里的规矩报镇上备案，不合法的镇上要村里改。挂 ${HANG_DAYS} 天没有意见，才用起来。`

const askedTable = ({ rules }: FilingDetail): Block =>
  ruledTable({
    columns: [
      { name: '哪一条', width: '*' },
      { name: '几分', width: 56, alignment: 'right' },
      { name: '为什么问', width: '*' },
      { name: '哪部法的哪一条', width: 130 },
    ],
    rows: rules.map(({ name, points, note, concern, reason, article }) => [
      note === '' ? name : `${name}（${note}）`,
      points,
      `${concern}：${reason}`,
      article,
    ]),
    fontSize: LARGE,
  })

/** What the town answered, and what the village made of it. */
function answers({ ordered, corrected, timeline }: FilingDetail): Block[] {
  const cleared = timeline.find(({ action }) => action === 'clear' || action === 'hold')
  return [
    ...(cleared ? [`${sayDay(cleared.at)}：${cleared.label}`] : []),
    ...(ordered === null ? [] : [`镇上要改：${ordered}`]),
    ...(corrected === null ? [] : [`村里改了：${corrected}`]),
  ].map((words) => text(words, { fontSize: LARGE, margin: [0, 10, 0, 0] }))
}

const signatures = (): Block => ({
  columns: ['村里经手人签名', '镇上经手人签名'].map((name) => ({
    stack: [text(name, { fontSize: LARGE }), { canvas: [line((widthOf() - 60) / 2, 0.7, INK, 26)] }],
    width: '*' as const,
  })),
  columnGap: 60,
  margin: [0, 24, 0, 0],
})
