import { sayMoment } from '@shared/kernel/time'
import { Quote } from '@/parts/quote'
import type { Told } from './story'

export interface ObjectionProps {
  readonly told: readonly Told[]
  /** Whether it is still open. */
  readonly open: boolean
  readonly title?: string
  /** The step by which it is raised. */
  readonly by?: string
}

/** What somebody has against a matter, in their own words; nothing while nobody has, or it is settled. */
export function Objection({ told, open, title = '提异议的人说', by = 'object' }: ObjectionProps) {
  const last = told.filter(({ action }) => action === by).at(-1)
  if (!last || !open) return null
  return <Quote title={title} said={[{ words: last.said ?? '没有写话', by: sayBy(last) }]} />
}

/** `李大山 · 5月20日 8:30`. */
export const sayBy = ({ who, at }: Pick<Told, 'who' | 'at'>): string => `${who} · ${sayMoment(at)}`
