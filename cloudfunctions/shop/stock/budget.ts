import { lastsDays } from '@shared/shop/forecast'
import { type Call, villageOf } from '../../kernel/call'
import { budgetAhead, issuanceOf } from '../../points/exports'
import type { Input, Output } from '../contract-types'
import { shelves } from '../documents'
import { inPlace, type Placed } from '../shelf'

/**
 * What stands behind the village's points: the fund, the stock, and how long the goods last. Money is in fen. What lies on
 * all passbooks is for those who answer for it: its steps are single postings, masked ones among them.
 */
export async function budget(call: Call, _input: Input<'budget'>): Promise<Output<'budget'>> {
  const villageId = villageOf(call)
  const [issuance, next, shelf] = await Promise.all([
    issuanceOf(call.store, villageId, call.now),
    budgetAhead(call.store, villageId, call.now),
    call.store.get(shelves, villageId),
  ])
  const goods = inPlace(shelf)
  const answers = call.roles.some((role) => role !== 'resident')
  return {
    ...issuance,
    outstanding: answers ? issuance.outstanding : null,
    next,
    stockPoints: goods.reduce((sum, one) => sum + one.points * stillToGo(one), 0),
    forecast: goods
      .filter(({ onShelf }) => onShelf)
      .map((one) => forecastOf(one, call.now))
      .sort(soonestFirst),
    canAdopt: call.roles.includes('committee'),
  }
}

/** Pieces that will still be had for points: those held are paid with points that count as outstanding. */
const stillToGo = ({ onShelf, left, held }: Placed): number => held + (onShelf ? left : 0)

type Forecast = Output<'budget'>['forecast'][number]

const forecastOf = ({ name, left, taken }: Placed, now: number): Forecast => ({
  goods: name,
  left,
  lastsDays: lastsDays(left, taken, now),
})

/** What runs out first comes first; what nobody takes comes last, in the order of the shelf. */
const soonestFirst = (a: Forecast, b: Forecast): number =>
  (a.lastsDays ?? Number.MAX_SAFE_INTEGER) - (b.lastsDays ?? Number.MAX_SAFE_INTEGER)
