import { cloud } from '@/cloud/link/link'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** What stands behind a village's points; money in fen. */
export type BudgetPicture = Awaited<ReturnType<typeof cloud.shop.budget>>

/** Asked once the village is known. */
export const useBudget = (villageId: string | undefined): Read<BudgetPicture> =>
  useRead(['shop', 'budget', villageId], () => cloud.shop.budget({ villageId: villageId ?? '' }), {
    when: villageId !== undefined,
  })
