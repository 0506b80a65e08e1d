import type { Call } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { households, residents } from './documents'
import { isWithin, reachOf } from './reach'
import { sayHome } from './say'

/** People who share a name in one village. */
const MOST_NAMESAKES = 50

/** People by their exact name, with the household that tells namesakes apart. A grid worker finds those of their grid. */
export async function findResident(
  call: Call,
  { villageId, name }: Input<'findResident'>,
): Promise<Output<'findResident'>> {
  const reach = reachOf(call)
  const found = await call.store.find(residents, { where: { villageId, name }, limit: MOST_NAMESAKES })
  const within = found.filter((resident) => isWithin(reach, resident))
  const ids = [...new Set(within.flatMap(({ householdId }) => householdId ?? []))]
  const homes = ids.length > 0 ? await call.store.find(households, { where: { _id: { in: ids } } }) : []
  const homeById = new Map(homes.map((home) => [home._id, home]))
  return {
    residents: within.flatMap((resident) => {
      const home = homeById.get(resident.householdId ?? '')
      return home ? [{ id: resident._id, name: resident.name, household: sayHome(home), householdId: home._id }] : []
    }),
  }
}
