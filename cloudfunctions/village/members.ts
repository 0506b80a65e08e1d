import type { Store } from '../kernel/store'
import { type Household, type Resident, residents } from './documents'

const MOST_MEMBERS = 200

/** The people of a household, its head first: as a family is written down. */
export async function membersOf(store: Store, { _id, head }: Household): Promise<Resident[]> {
  const found = await store.find(residents, { where: { householdId: _id }, limit: MOST_MEMBERS })
  const isHead = ({ name }: Resident) => name === head
  return [...found.filter(isHead), ...found.filter((one) => !isHead(one))]
}
