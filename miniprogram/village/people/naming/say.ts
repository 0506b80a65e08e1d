import { NAMING, sayManner } from '@shared/village/naming'
import type { NamingLine } from '@shared/village/naming-page'
import { sayFarDay } from '@/parts/say'

/** `挣分榜，现在写的是李大〇家。` */
export const sayLine = ({ purpose, shown }: NamingLine): string =>
  `${NAMING[purpose].word}，现在${shown === null ? sayManner(purpose, 'none') : `写的是${shown}`}。`

/** Since when, and until when: what was agreed to has an end. */
export function sayTerm({ chosen, since, until, open }: NamingLine, now: number): string {
  if (chosen === null || since === null) return open ? '还没选过，照常这样写。' : '以前点的头不算了，照常这样写。'
  const from = `${sayFarDay(since, now)}选的`
  return until === null ? `${from}。` : `${from}，到 ${sayFarDay(until, now)}为止；不想写了，一点就撤下来。`
}

const WHY: Readonly<Record<NonNullable<NamingLine['notFull']>, string>> = {
  child: '不满十八岁，名字一律不写全。',
  headOnly: '写全名，要户主在自己手机上点头。',
  notReady: '写全名，等村委会先把影响想清楚、存好。',
}

/** Why naming in full is not among the choices. */
export const sayWhyNotFull = ({ notFull }: NamingLine): string | null => (notFull === null ? null : WHY[notFull])
