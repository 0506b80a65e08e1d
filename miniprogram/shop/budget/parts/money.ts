import { grouped } from '@/parts/say'

const TYPED = /^(\d{1,8})(?:\.(\d{1,2}))?$/

/** Fen of what a person typed in yuan: `5000`, `0.5`; null for anything else. */
export function fenOf(yuan: string): number | null {
  const typed = TYPED.exec(yuan.trim())
  if (!typed) return null
  const [, whole = '0', part = ''] = typed
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** Fen as one would type them in yuan: `5000`, `0.5`. */
export function yuanOf(fen: number): string {
  const part = fen % 100
  if (part === 0) return `${fen / 100}`
  return `${Math.floor(fen / 100)}.${String(part).padStart(2, '0').replace(/0$/, '')}`
}

/** `5,000 元`, `0.5 元`. */
export function sayYuan(fen: number): string {
  const [whole = '0', part] = yuanOf(fen).split('.')
  return `${grouped(Number(whole))}${part ? `.${part}` : ''} 元`
}
