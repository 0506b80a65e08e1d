import { addFigures, halfBefore, halfOf } from '@shared/requests/figures'
import { LYING } from '@shared/requests/flow'
import type { Call } from '../../kernel/call'
import { placeOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { requestRecords } from '../documents'
import { readHalf, villagesAround } from './board'

type Desk = Output<'townDesk'>

/**
 * A town's villages side by side, by name: what lies where at this moment, and what the half-year has come to as the last night has
 * counted it. Who reads this has it all in hand, so that nothing is put together.
 */
export async function townDesk(call: Call, { villageId, half = halfOf(call.now) }: Input<'townDesk'>): Promise<Desk> {
  const { store } = call
  const { townId, villages } = await villagesAround(store, villageId)
  const ids = villages.map(({ id }) => id)
  const [town, kept, before, lying] = await Promise.all([
    placeOf(store, townId),
    readHalf(store, ids, half),
    readHalf(store, ids, halfBefore(half)),
    Promise.all(ids.map((id) => lyingIn(call, id))),
  ])
  return {
    ...{ town: town?.name ?? '', half, earlier: before.length > 0 ? halfBefore(half) : null },
    at: kept.length === 0 ? null : Math.max(...kept.map(({ at }) => at)),
    villages: villages.map(({ id, name }, n) => {
      const { tally, kinds, rates } = addFigures(kept.filter((one) => one.villageId === id).map(({ all }) => all))
      const { onTime, content } = rates
      return { id, name, lying: lying[n] ?? [], tally, kinds: [...kinds], onTime, content }
    }),
  }
}

/** How many lie in each state, whatever waits for somebody: a count a state, by index. */
const lyingIn = ({ store }: Call, villageId: string): Promise<Desk['villages'][number]['lying']> =>
  Promise.all(LYING.map(async (state) => ({ state, count: await store.count(requestRecords, { villageId, state }) })))
