import type { Page, Store } from '../../kernel/store'
import { type Household, households } from '../documents'

/** So many households of a village by number, behind a cursor: for whoever goes through all of them over several runs. */
export const householdsAfter = (
  store: Store,
  villageId: string,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<Household>> =>
  store.page(households, { where: { villageId }, order: { by: 'number', direction: 'asc' }, limit, cursor })
