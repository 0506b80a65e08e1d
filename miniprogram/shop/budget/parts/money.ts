import { grouped } from '@/parts/say'

const TYPED = /^(\d{1,8})(?:\.(\d{1,2}))?$/

/** Fen of what a person typed in yuan: `5000`, `0.5`; null for anything else. */
export function fenOf(yuan: string): number | null {
  const typed = TYPED.exec(yuan.trim())
  if (!typed) return null
  const [, whole = '0', part = ''] = typed
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** As much as can be set aside, and as much as a point can be worth, in fen. */
const MOST_FUND = 100_000_000_00
const MOST_WORTH = 1000_00

/** What is wrong with a sum of money as it was typed; undefined while nothing is typed. */
function wrongWith(yuan: string, most: number): string | undefined {
  if (yuan === '') return undefined
  const fen = fenOf(yuan)
  if (fen === null) return '写成数字，最多两位小数'
  if (fen === 0) return '要比 0 多'
  return fen > most ? `最多 ${sayYuan(most)}` : undefined
}

interface TypedMoney {
  readonly fund: string
  readonly worth: string
}

/** What is wrong with the money as it was typed, by field. */
export function moneyWrong({ fund, worth }: TypedMoney): Partial<TypedMoney> {
  const [wrongFund, wrongWorth] = [wrongWith(fund, MOST_FUND), wrongWith(worth, MOST_WORTH)]
  const short = !wrongFund && !wrongWorth && (fenOf(fund) ?? MOST_FUND) < (fenOf(worth) ?? 0)
  const said = wrongFund ?? (short ? '还不够发一分' : undefined)
  return { ...(said && { fund: said }), ...(wrongWorth && { worth: wrongWorth }) }
}

/** The money as typed, in fen; null while something is missing or wrong. */
export function moneyOf(typed: TypedMoney): { readonly fundFen: number; readonly fenPerPoint: number } | null {
  const [fundFen, fenPerPoint] = [fenOf(typed.fund), fenOf(typed.worth)]
  if (fundFen === null || fenPerPoint === null || Object.keys(moneyWrong(typed)).length > 0) return null
  return { fundFen, fenPerPoint }
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
