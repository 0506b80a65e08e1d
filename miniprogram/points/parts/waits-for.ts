import { sayDay } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import { sayVotes, waitsFor } from '@/parts/matter/story'
import type { TimelineStep } from '@/parts/timeline'

/** What a claim waits for now, as the last step of its story; undefined when it has come to its end. */
export function claimWaitsFor({ claim, votes }: ClaimDetail): TimelineStep | undefined {
  const day = claim.deadlineAt === null ? undefined : sayDay(claim.deadlineAt)
  const by = day && `${day}前`
  switch (claim.state) {
    case 'raised':
      return waitsFor('check', '等网格员来看', by && `${by}来看`)
    case 'verified':
    case 'due':
      return waitsFor('people', '等议事会商量', sayVotes(votes))
    case 'publicised':
      return waitsFor('notice', '正在全村公示', day && `到 ${day}`)
    case 'objected':
    case 'contested':
      return waitsFor('search', '有人提了异议，村里在查', by && `${by}答复`)
    case 'warned':
      return waitsFor('clock', '等这家改好', by && `${by}改好就不扣分`)
    case 'rectified':
      return waitsFor('check', '改好了，等人来看', by && `${by}来看`)
    default:
      return undefined
  }
}
