import { sayDay } from '@shared/kernel/time'
import type { PledgeDetail } from '@shared/pledges/contract'

/** Which pledge it is, above every form. */
export const aboutOf = ({ pledge: { what, who, dueAt } }: PledgeDetail) => ({
  title: what,
  detail: `${who}，说好 ${sayDay(dueAt)}`,
})
