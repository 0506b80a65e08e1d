/** Lines of a list that are no entry of it: what counts, signs, closes or divides. */
import { compactTextOf, isBlank, type Row } from './cells'

const CLOSING = new RegExp(
  [
    '^\\(?(本页|本表|本组|本村|本次|全村|全组|累计)?(合计|总计|小计|共计|总人数|总户数)',
    '^\\(?(以下|下面|此处以下|以下各行)(空白|为空|无正文|无内容)',
    '^(第?\\d+页|共\\d+[页户人])',
    '^(填表|制表|审核|复核|负责人|经办人|填报|盖章|村委会\\(|村\\(居\\)委会)',
    '^([注说备](明|释)?|填表说明|填写说明|单位|日期|截止日期|截至日期):',
  ].join('|'),
)
/** A line drawn between two groups. */
const STROKES = /^[-=_—―─━~*·.+#|/\\]+$/

/** Whether a line is blank, or begins as totals, signatures and closing words do, or is nothing but strokes. */
export function isNoEntry(row: Row): boolean {
  const cells = row.filter((cell) => !isBlank(cell))
  const [first] = cells
  if (first === undefined) return true
  return CLOSING.test(compactTextOf(first)) || cells.every((cell) => STROKES.test(compactTextOf(cell)))
}
