import type { RoundDetail, RoundLine } from '@shared/inspection/contract'
import { sayDay } from '@shared/kernel/time'
import { sayVotes, waitsFor } from '@/parts/matter/story'
import type { TimelineStep } from '@/parts/timeline'

/** What a round waits for now, as the last step of its story; undefined when it has come to its end. */
export function roundWaitsFor(
  { state, deadlineAt, households, scored }: RoundLine,
  votes: RoundDetail['votes'],
): TimelineStep | undefined {
  switch (state) {
    case 'walking':
      return waitsFor('broom', '正在一家一家走', `还有 ${Math.max(0, households - scored)} 户`)
    case 'walked':
      return waitsFor('people', '等议事会定', sayVotes(votes))
    case 'publicised':
      return waitsFor('notice', '正在全村公示', deadlineAt === null ? undefined : `到 ${sayDay(deadlineAt)}`)
    case 'posting':
      return waitsFor('book', '正在一家一家记进存折')
    case 'posted':
    case 'withdrawn':
      return undefined
  }
}
