import type { RoundDetail, RoundLine } from '@shared/inspection/contract'
import { sayDay } from '@shared/kernel/time'
import type { TimelineStep } from '@/parts/timeline'

/** `已有 2 人同意，还要 1 人`. */
function sayVotes({ yes, no, needed }: RoundDetail['votes']): string {
  const against = no > 0 ? `，${no} 人不同意` : ''
  return `已有 ${yes} 人同意${against}，还要 ${Math.max(0, needed - yes)} 人`
}

/** What a round waits for now, as the last step of its story; undefined when it has come to its end. */
export function waitsFor(
  { state, deadlineAt, households, scored }: RoundLine,
  votes: RoundDetail['votes'],
): TimelineStep | undefined {
  const step = (icon: TimelineStep['icon'], head: string, said?: string): TimelineStep => ({
    ...{ key: 'next', icon, head, said, done: false },
  })
  switch (state) {
    case 'walking':
      return step('broom', '正在一家一家走', `还有 ${Math.max(0, households - scored)} 户`)
    case 'walked':
      return step('people', '等议事会定', sayVotes(votes))
    case 'publicised':
      return step('notice', '正在全村公示', deadlineAt === null ? undefined : `到 ${sayDay(deadlineAt)}`)
    case 'posting':
      return step('book', '正在一家一家记进存折')
    case 'posted':
    case 'withdrawn':
      return undefined
  }
}
