import { sayDay } from '@shared/kernel/time'
import type { Passbook } from './use-passbook'

const LINES_READ = 3

/** Points of awards whose notice runs: not the household's yet. */
export const inNoticeOf = ({ inNotice }: Pick<Passbook, 'inNotice'>): number =>
  inNotice.filter(({ kind }) => kind === 'award').reduce((sum, { points }) => sum + points.max, 0)

/** The figures that matter, in words. */
function readBalance(passbook: Passbook): string {
  const coming = inNoticeOf(passbook)
  const said = `${passbook.household.head}能花的积分是 ${passbook.balance} 分。`
  return coming > 0 ? `${said}还有 ${coming} 分正在公示。` : said
}

/** The balance, then the newest lines; nothing while the passbook is not open yet. */
export function readPassbook(answers: readonly Passbook[] | undefined): string | undefined {
  const [head] = answers ?? []
  if (!head) return undefined
  const lines = head.list.items.slice(0, LINES_READ).map((line) => {
    const way = line.out > 0 ? `花出 ${line.out} 分` : `存进 ${line.in} 分`
    return `${sayDay(line.postedAt)}，${line.what}，${way}，余 ${line.balance} 分。`
  })
  return [readBalance(head), ...lines].join('')
}
