/**
 * Whether a meeting could adopt a points catalogue, or a budget. Source: Organic Law of Villagers' Committees, articles 22 and 26: the
 * assembly needs more than half of the adults, representatives two thirds; more than half of those present decide.
 */
import type { Resolution } from './rule'

/** What is missing, in words for the committee; null when the resolution carries. `today` is a village day. */
export function resolutionLacks(resolution: Resolution, today: string): string | null {
  const { meeting, day, entitled, present, inFavour } = resolution
  if (meeting === 'council') return '要由村民会议或村民代表会议表决'
  if (day > today) return '开会的日子还没有到'
  if (present > entitled || inFavour > present) return '到会人数不超过应到人数，赞成人数不超过到会人数'
  const quorum = quorumOf(meeting, entitled)
  if (present < quorum) return `应到 ${entitled} 人，至少要到 ${quorum} 人`
  const majority = Math.floor(present / 2) + 1
  return inFavour < majority ? `到会 ${present} 人，至少要 ${majority} 人赞成` : null
}

/** The fewest people that make a meeting. */
const quorumOf = (meeting: 'villagersAssembly' | 'representatives', entitled: number): number =>
  meeting === 'villagersAssembly' ? Math.floor(entitled / 2) + 1 : Math.ceil((entitled * 2) / 3)

/** Whether a resolution comes after the one that the version in force stands on: a meeting adopts one version. */
export const isNewer = (resolution: Meeting, inForce: Meeting): boolean =>
  resolution.day > inForce.day || (resolution.day === inForce.day && !isSame(resolution, inForce))

type Meeting = Pick<Resolution, 'title' | 'meeting' | 'day'>

const isSame = (one: Meeting, other: Meeting): boolean => one.title === other.title && one.meeting === other.meeting
