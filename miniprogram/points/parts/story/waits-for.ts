import { sayDay } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import type { TimelineStep } from '@/parts/timeline'

/** `已有 2 人同意，还要 1 人`. */
export function sayVotes({ yes, no, needed }: ClaimDetail['votes']): string {
  const still = Math.max(0, needed - yes)
  const against = no > 0 ? `，${no} 人不同意` : ''
  return `已有 ${yes} 人同意${against}，还要 ${still} 人`
}

/** What a claim waits for now, as the last step of its timeline; null when it has come to its end. */
export function waitsFor({ claim, votes }: ClaimDetail): TimelineStep | null {
  const by = claim.deadlineAt === null ? undefined : `${sayDay(claim.deadlineAt)}前`
  const step = (icon: TimelineStep['icon'], head: string, said?: string): TimelineStep => ({
    key: 'next',
    icon,
    head,
    said,
    done: false,
  })
  switch (claim.state) {
    case 'raised':
      return step('check', '等网格员来看', by && `${by}来看`)
    case 'verified':
    case 'due':
      return step('people', '等议事会商量', sayVotes(votes))
    case 'publicised':
      return step('notice', '正在全村公示', claim.deadlineAt === null ? undefined : `到 ${sayDay(claim.deadlineAt)}`)
    case 'objected':
    case 'contested':
      return step('search', '有人提了异议，村里在查', by && `${by}答复`)
    case 'warned':
      return step('clock', '等这家改好', by && `${by}改好就不扣分`)
    case 'rectified':
      return step('check', '改好了，等人来看', by && `${by}来看`)
    default:
      return null
  }
}
