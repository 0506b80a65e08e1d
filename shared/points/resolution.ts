/**
 * Whether a meeting could adopt a points catalogue, or a budget. Source: Organic Law of Villagers' Committees as amended in 2025,
 * articles 26 and 30: the assembly needs more than half of the adults, or two thirds of the households; representatives two
 * thirds; more than half of those present decide.
 */
import type { Resolution } from './rule'

/** What is missing, in words for the committee; null when the resolution carries. `today` is a village day. */
export function resolutionLacks(resolution: Resolution, today: string): string | null {
  const { meeting, day, entitled, present, inFavour } = resolution
  if (meeting === 'council') return '要由村民会议或村民代表会议表决'
  if (day > today) return '开会的日子还没有到'
  const unit = byHouseholds(resolution) ? '户' : '人'
  if (present > entitled || inFavour > present)
    return `到会${unit}数不超过应到${unit}数，赞成${unit}数不超过到会${unit}数`
  const quorum = quorumOf(resolution)
  if (present < quorum) return `应到 ${entitled} ${unit}，至少要到 ${quorum} ${unit}`
  const majority = Math.floor(present / 2) + 1
  return inFavour < majority ? `到会 ${present} ${unit}，至少要 ${majority} ${unit}赞成` : null
}

const byHouseholds = ({ meeting, countedBy }: Resolution): boolean =>
  meeting === 'villagersAssembly' && countedBy === 'households'

/** The fewest people, or households, that make a meeting. */
const quorumOf = (resolution: Resolution): number =>
  resolution.meeting === 'villagersAssembly' && !byHouseholds(resolution)
    ? Math.floor(resolution.entitled / 2) + 1
    : Math.ceil((resolution.entitled * 2) / 3)

/** Whether a resolution comes after the one that the version in force stands on: a meeting adopts one version. */
export const isNewer = (resolution: Meeting, inForce: Meeting): boolean =>
  resolution.day > inForce.day || (resolution.day === inForce.day && !isSame(resolution, inForce))

type Meeting = Pick<Resolution, 'title' | 'meeting' | 'day'>

const isSame = (one: Meeting, other: Meeting): boolean => one.title === other.title && one.meeting === other.meeting
