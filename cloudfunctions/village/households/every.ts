import type { Store } from '../../kernel/store'
import { type Household, households } from '../documents'
import { OFFICE_NUMBER } from './ids'

const PAGE = 500

/** Which households: of a village, or of one of its groups or grids. */
interface Part {
  readonly villageId: string
  readonly groupId?: string
  readonly gridId?: string
}

/** As `everyHousehold`, without the office: a list of the village's households counts families. */
export const everyFamily = async (store: Store, part: Part): Promise<Household[]> =>
  (await everyHousehold(store, part)).filter(({ number }) => number !== OFFICE_NUMBER)

/** Every household of a village or a part of it, by number: for what is printed or handed in whole. */
export async function everyHousehold(store: Store, { villageId, groupId, gridId }: Part): Promise<Household[]> {
  const where = {
    villageId,
    ...(groupId === undefined ? {} : { groupId }),
    ...(gridId === undefined ? {} : { gridId }),
  }
  const all: Household[] = []
  let cursor: string | undefined
  do {
    const page = await store.page(households, {
      where,
      order: { by: 'number', direction: 'asc' },
      limit: PAGE,
      cursor,
    })
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return all
}
