import { sayDay } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { OBJECTED, sayPoints } from '@/points/parts/sayings'
import type { Board } from './use-notices'

const READ = 3

/** How many are posted, and the first few; the rounds by their names. */
export function readNotices(answers: readonly Board[], more: boolean): string {
  const rounds = (answers[0]?.rounds ?? []).map(({ title }) => `${title}，各家几分在公示。`).join('')
  const claims = itemsOf(answers)
  if (claims.length === 0) return rounds || '这几天没有公示。有了会贴在这里，谁都能看。'
  const lines = claims.slice(0, READ).map(sayClaim)
  return `${rounds}正在公示${more ? '的有' : ''} ${claims.length} 件${more ? '多' : ''}。${lines.join('')}`
}

function sayClaim({ household, rule, kind, state, points, deadlineAt }: ClaimLine): string {
  if (state === 'objected') return `${household}，${rule}，${sayPoints(kind, points)}，${OBJECTED}。`
  const until = deadlineAt === null ? '' : `，公示到${sayDay(deadlineAt)}`
  return `${household}，${rule}，${sayPoints(kind, points)}${until}。`
}
