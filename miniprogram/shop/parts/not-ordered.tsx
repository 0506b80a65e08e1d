import { isRecord } from '@/cloud/link/storage'
import { type AnyOutcome, NotSent } from '@/parts/not-sent'

/** Why points were not spent, with the goods by name and what is lacking in figures. Draws nothing when they were. */
export function NotOrdered({ outcome }: { outcome: AnyOutcome | undefined }) {
  if (outcome?.is !== 'refused') return <NotSent outcome={outcome} />
  const { message, data } = outcome.refusal
  const more: unknown = data
  const figures = isRecord(more) ? more : {}
  const title = typeof figures.goods === 'string' ? `${figures.goods}：${message}` : message
  const way = [sayFigures(figures), data.way].filter(Boolean).join('')
  return <NotSent outcome={{ is: 'refused', refusal: { message: title, data: { way } } }} />
}

function sayFigures({ short, left, goods, points }: Record<string, unknown>): string {
  if (typeof short === 'number') return `还差 ${short} 分。`
  if (typeof points === 'number') return `现在是 ${points} 分一份。`
  if (typeof left !== 'number') return ''
  if (goods === undefined) return left > 0 ? `今天还能试 ${left} 次。` : '今天不能再试了。'
  return left > 0 ? `现在还有 ${left} 份。` : ''
}
