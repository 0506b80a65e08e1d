import type { ResultLine, RoundLine } from '@shared/inspection/contract'
import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import { sayDay } from '@shared/kernel/time'

/** How far a round has come: 正在走户, 正在公示. */
export const sayRound = ({ state }: Pick<RoundLine, 'state'>): string => roundFlow.states[state].label

/** How far one household's sheet has come. */
export const saySheet = ({ state }: Pick<ResultLine, 'state'>): string => sheetFlow.states[state].label

/** The line under a round: how far the walk is, or until when something runs. */
export function sayProgress({ state, households, scored, posted, deadlineAt }: RoundLine): string {
  switch (state) {
    case 'walking':
      return `走了 ${scored} 户，共 ${households} 户`
    case 'walked':
      return `看了 ${scored} 户${deadlineAt === null ? '' : `，${sayDay(deadlineAt)}前定`}`
    case 'publicised':
      return `看了 ${scored} 户${deadlineAt === null ? '' : `，公示到 ${sayDay(deadlineAt)}`}`
    case 'posting':
      return `记了 ${posted} 户，共 ${scored} 户`
    case 'posted':
      return `${posted} 户记进存折`
    case 'withdrawn':
      return '不算分'
  }
}
