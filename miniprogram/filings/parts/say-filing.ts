import type { FilingLine } from '@shared/filings/contract'
import { sayDay } from '@shared/kernel/time'
import type { Tone } from '@/parts/tag'

/** Where it stands, in a few characters. */
export function standingOf({ state }: FilingLine): { readonly word: string; readonly tone: Tone } {
  switch (state) {
    case 'filed':
      return { word: '镇上在看', tone: 'plain' }
    case 'held':
      return { word: '用起来了', tone: 'jade' }
    case 'ordered':
      return { word: '镇上要改', tone: 'ochre' }
    case 'corrected':
      return { word: '改好了', tone: 'jade' }
    case 'withdrawn':
      return { word: '收回来了', tone: 'plain' }
  }
}

/** `3月2日送到镇上，2 条` */
export const sayFiled = ({ filedAt, rules }: FilingLine): string => `${sayDay(filedAt)}送到镇上，${rules} 条`

/** Read aloud: what, how many, and where it stands. */
export const readFiling = (line: FilingLine): string => `${line.title}，${sayFiled(line)}，${standingOf(line).word}。`
