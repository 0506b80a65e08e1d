import { DAY_MS, daysLeft, sayDay } from '@shared/kernel/time'
import type { RequestLine } from '@shared/requests/contract'
import { type Category, LEVEL_WORDS, STREAMS } from '@shared/requests/terms'
import { serverNow } from '@/cloud/link/clock'
import type { IconName } from '@/parts/icon'
import type { Tone } from '@/parts/tag'

/** A picture for what it is about. */
export const CATEGORY_ICONS: Readonly<Record<Category, IconName>> = {
  roads: 'lamp',
  water: 'spade',
  mess: 'broom',
  safety: 'horn',
  neighbours: 'people',
  policy: 'gov',
  care: 'care',
  other: 'talk',
}

interface Standing {
  readonly word: string
  readonly tone: Tone
  readonly icon?: IconName
}

/** How it stands, in a few characters. */
export function standingOf({ state, dueAt, mine, promise }: RequestLine): Standing {
  switch (state) {
    case 'late':
      return { word: sayLate(dueAt), tone: 'ochre', icon: 'clock' }
    case 'done':
      return { word: mine ? '等您说行不行' : '说办好了', tone: 'jade' }
    case 'doubted':
      return { word: mine ? '等人来问您' : '等人回访', tone: 'plain' }
    case 'closed':
      return { word: promise === 'missed' ? '误了，办好了' : '办好了', tone: 'jade', icon: 'check' }
    case 'silent':
    case 'noAnswer':
      return { word: '没有回音', tone: 'plain' }
    case 'turned':
    case 'left':
      return { word: '指了别的路', tone: 'plain' }
    case 'withdrawn':
      return { word: '不用办了', tone: 'plain' }
    case 'disputed':
      return { word: '等上面定', tone: 'plain' }
    case 'asked':
    case 'handled':
      return dueAt < serverNow() ? { word: sayLate(dueAt), tone: 'ochre', icon: 'clock' } : leftOf(dueAt)
  }
}

/** Ochre once time is short. */
function leftOf(dueAt: number): Standing {
  const days = daysLeft(serverNow(), dueAt)
  const tone = days <= 2 ? 'ochre' : 'plain'
  return { word: days === 0 ? '今天到日子' : `还有 ${days} 天`, tone, icon: 'clock' }
}

const sayLate = (dueAt: number): string => `晚了 ${Math.max(1, Math.ceil((serverNow() - dueAt) / DAY_MS))} 天`

/** Where it lies and by when: `村里在办，说好 5月20日`. */
export function sayUnderWay({ state, level, dueAt, doneAt }: RequestLine): string {
  const where = LEVEL_WORDS[level]
  switch (state) {
    case 'asked':
      return `等${where}接手，说好 ${sayDay(dueAt)}`
    case 'handled':
    case 'late':
      return `${where}在办，说好 ${sayDay(dueAt)}`
    case 'disputed':
      return '归谁办，等上面定'
    default:
      return doneAt === null ? `归${where}` : `${sayDay(doneAt)} ${where}办的`
  }
}

/** `村里的事`: whose it is, in the words of the village. */
export const sayStream = ({ stream }: Pick<RequestLine, 'stream'>): string => `${STREAMS[stream].word}事`

/** Read aloud: what, where, how it stands. */
export const readRequest = (line: RequestLine): string =>
  `${line.where}，${line.what}。${sayUnderWay(line)}。${standingOf(line).word}。`
