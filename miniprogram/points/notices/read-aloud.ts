import { sayDay } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'
import { OBJECTED, sayPoints } from '@/points/parts/sayings'

const READ = 3

/** How many are posted, and the first few. */
export function readNotices(claims: readonly ClaimLine[], more: boolean): string {
  if (claims.length === 0) return '这几天没有公示。有了会贴在这里，谁都能看。'
  const lines = claims.slice(0, READ).map(({ household, rule, kind, state, points, deadlineAt }) => {
    if (state === 'objected') return `${household}，${rule}，${sayPoints(kind, points)}，${OBJECTED}。`
    const until = deadlineAt === null ? '' : `，公示到${sayDay(deadlineAt)}`
    return `${household}，${rule}，${sayPoints(kind, points)}${until}。`
  })
  return `正在公示${more ? '的有' : ''} ${claims.length} 件${more ? '多' : ''}。${lines.join('')}`
}
