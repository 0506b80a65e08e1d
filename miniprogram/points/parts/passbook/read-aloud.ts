import { sayDay } from '@shared/kernel/time'
import type { PassbookLine } from '@shared/points/contract'
import type { Passbook } from './use-passbook'

const LINES_READ = 3

/** Points of awards whose notice runs: not the household's yet. */
export const inNoticeOf = ({ inNotice }: Pick<Passbook, 'inNotice'>): number =>
  inNotice
    .filter(({ kind, state }) => kind === 'award' && state === 'publicised')
    .reduce((sum, { points }) => sum + points.max, 0)

/** The figures that matter, in words. */
function readBalance(passbook: Passbook): string {
  const { household, balance, expiring } = passbook
  const coming = inNoticeOf(passbook)
  return [
    `${household.head}能花的积分是 ${balance} 分。`,
    coming > 0 ? `还有 ${coming} 分正在公示。` : '',
    expiring ? `${sayDay(expiring.on)}有 ${expiring.points} 分到期。` : '',
  ].join('')
}

/** Which way the points of a line went; those that have ended were not spent, and a hold that is spent was read before. */
function readWay({ kind, in: came, out: went }: PassbookLine): string {
  if (kind === 'expire') return `${went} 分`
  if (kind === 'hold') return `先留着 ${went} 分`
  if (kind === 'release') return `退回 ${came} 分`
  if (came + went === 0) return '领走了'
  return went > 0 ? `花出 ${went} 分` : `存进 ${came} 分`
}

/** The balance, then the newest lines; nothing while the passbook is not open yet. */
export function readPassbook(answers: readonly Passbook[] | undefined): string | undefined {
  const [head] = answers ?? []
  if (!head) return undefined
  const lines = head.list.items.slice(0, LINES_READ).map((line) => {
    return `${sayDay(line.postedAt)}，${line.what}，${readWay(line)}，余 ${line.balance} 分。`
  })
  return [readBalance(head), ...lines].join('')
}
