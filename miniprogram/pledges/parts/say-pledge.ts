import { DAY_MS, sayDay } from '@shared/kernel/time'
import type { PledgeLine } from '@shared/pledges/contract'
import { MARKS } from '@shared/pledges/terms'
import { serverNow } from '@/cloud/link/clock'
import type { IconName } from '@/parts/icon'
import type { Tone } from '@/parts/tag'

interface Standing {
  readonly word: string
  readonly tone: Tone
  readonly icon?: IconName
}

/** How it stands, in a few characters. */
export function standingOf({ state, dueAt, mark }: PledgeLine): Standing {
  if (mark !== null) return { word: `评的：${MARKS[mark]}`, tone: mark === 'kept' ? 'jade' : 'ochre' }
  switch (state) {
    case 'kept':
      return { word: '做到了', tone: 'jade', icon: 'check' }
    case 'missed':
    case 'notKept':
      return { word: '没做到', tone: 'ochre', icon: 'clock' }
    case 'said':
      return { word: '说做到了', tone: 'jade' }
    case 'short':
      return { word: '还差一样', tone: 'ochre' }
    case 'made':
      return { word: '还没贴出来', tone: 'plain' }
    case 'withdrawn':
      return { word: '收回了', tone: 'plain' }
    case 'past':
      return { word: '日子过了', tone: 'plain' }
    case 'shown':
    case 'atHome':
      return { word: sayLeft(dueAt), tone: 'plain' }
  }
}

function sayLeft(dueAt: number): string {
  const days = Math.floor((dueAt - serverNow()) / DAY_MS)
  return days < 1 ? '就是今天' : `还有 ${days} 天`
}

/** To whom: `说给 3组`, `说给自家`. */
export const sayTo = ({ to }: PledgeLine): string => `说给${/^\d/.test(to) ? ` ${to}` : to}`

/** What happened on which day, and what is still to come. */
export function datesOf({ madeAt, shownAt, keptAt, dueAt, office }: PledgeLine) {
  const made = sayDay(madeAt)
  return [
    { word: office ? '提诺' : '说下', day: made, done: true },
    ...(shownAt === null ? [] : [{ word: '亮诺', day: sayAfter(made, shownAt), done: true }]),
    { word: office ? '践诺' : '说好', day: sayAfter(made, keptAt ?? dueAt), done: keptAt !== null },
  ]
}

/** Of a day in the same month the month is not said again: 4月2日, 6日. */
function sayAfter(first: string, at: number): string {
  const day = sayDay(at)
  const month = first.slice(0, first.indexOf('月') + 1)
  return day.startsWith(month) ? day.slice(month.length) : day
}

/** Read aloud: who, what, until when, and how it stands. */
export const readPledge = (line: PledgeLine): string =>
  `${line.who}${sayTo(line)}：${line.what}，说好 ${sayDay(line.dueAt)}，${standingOf(line).word}。`
