import type { Store } from '../../kernel/store'
import { type Household, type Resident, residents } from '../documents'

const MOST_MEMBERS = 200

/** Who is named after the head, nearest first; all others come after them. */
const NEAREST = ['妻子', '丈夫', '配偶', '长子', '次子', '三子', '儿子', '长女', '次女', '三女', '女儿', '子女']

const nearness = ({ relation }: Resident): number => {
  const place = NEAREST.indexOf(relation)
  return place < 0 ? NEAREST.length : place
}

/** The people of a household in an order that stays: its head first, as a family is written down. */
export async function membersOf(store: Store, { _id, head }: Household): Promise<Resident[]> {
  const found = await store.find(residents, { where: { householdId: _id }, limit: MOST_MEMBERS })
  return asFamily(found, head)
}

/** People in that order. */
export function asFamily(people: readonly Resident[], head: string): Resident[] {
  const isHead = ({ name }: Resident) => name === head
  const others = people.filter((one) => !isHead(one))
  others.sort((a, b) => nearness(a) - nearness(b) || (a._id < b._id ? -1 : 1))
  return [...people.filter(isHead), ...others]
}
