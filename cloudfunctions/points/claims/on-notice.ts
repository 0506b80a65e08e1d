import { type Page, pageOfAny, type Store } from '../../kernel/store'
import { type Claim, claims, ON_NOTICE } from '../documents'

/** A page of what hangs on a village's notice board, soonest to end first; what is objected to stays on it. */
export const claimsOnNotice = (
  store: Store,
  villageId: string,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<Claim>> =>
  pageOfAny(store, claims, {
    wheres: ON_NOTICE.map((state) => ({ villageId, state })),
    order: { by: 'deadlineAt', direction: 'asc' },
    ...{ limit, cursor },
  })
