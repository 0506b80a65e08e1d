import { householdIdOf } from '../../support/world'
import type { Request } from '../functions'
import { VILLAGE } from '../village'
import { PLAIN } from './chapters'
import type { Ask } from './play'

/** What hangs on the wall, whoever has printed it; of rounds those that came last. */
const ON_THE_WALL = 2

/**
 * Every paper that a neighbour may hold: what the office prints for the wall, what they print themselves, and what they try
 * to print of others. Lists for Excel are the office's own and hang nowhere.
 */
export const papersOf: Ask = (neighbour, { rounds, orders }) => {
  const wall = (procedure: Request['procedure'], input: object = {}): Request => ({
    ...{ openid: 'clerk', procedure },
    input: { villageId: VILLAGE, ...input },
  })
  const own = (procedure: Request['procedure'], input: Request['input'] = {}): Request => ({
    ...{ openid: neighbour, procedure, input },
  })
  return [
    wall('paper.notices'),
    wall('paper.ranking', { period: 'year' }),
    wall('paper.priceList'),
    wall('paper.blankSlips'),
    ...rounds
      .all()
      .slice(-ON_THE_WALL)
      .map(({ _id: roundId }): Request => ({ openid: 'clerk', procedure: 'paper.inspection', input: { roundId } })),
    own('paper.passbook'),
    ...PLAIN.slice(0, 1).map((person) => own('paper.passbook', { householdId: householdIdOf(person) })),
    ...orders
      .all()
      .slice(-1)
      .map(({ _id: orderId }) => own('paper.orderSlip', { orderId })),
  ]
}
