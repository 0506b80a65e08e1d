import { DAY_MS, daysLeft, sayDay, villageTime } from '@shared/kernel/time'
import { type DayCell, DayCells } from '@/parts/day-cells'

/** Two lines of cells; a longer time is said in words alone. */
const MOST_CELLS = 14

/** The days from today to a deadline. */
export function DaysLeft({ now, deadlineAt }: { now: number; deadlineAt: number }) {
  const left = daysLeft(now, deadlineAt)
  if (left >= MOST_CELLS) return null
  const days = Array.from({ length: left + 1 }, (_, ahead): DayCell => {
    const word = villageTime(now + ahead * DAY_MS).format('D')
    if (ahead === 0) return { word: '今天', state: left === 0 ? 'last' : 'today' }
    return { word, state: ahead === left ? 'last' : 'left' }
  })
  return <DayCells days={days} label={`还有 ${left} 天，到 ${sayDay(deadlineAt)}`} />
}
