import type { RoundItem } from '@shared/inspection/contract'
import { hasPhoto } from '@/cloud/files/photos'
import { serverNow } from '@/cloud/link/clock'
import type { ShownRefusal } from '@/cloud/link/errors'
import { leave } from '@/cloud/wishes/outbox'
import { type Given, SCORE } from './sheets-in-outbox'
import type { Door } from './use-walk'
import { writeOnDoor } from './walk-store'

/** What was seen at a door. */
export interface Seen {
  readonly scores: readonly Given[]
  readonly words: string
  readonly photos: readonly string[]
}

/**
 * Which sheet of the door the new one takes the place of. One that has never been asked for is replaced in the outbox, with
 * what it would have replaced; on all others the new one follows.
 */
function replacesOf({ waiting, sheet }: Door): number {
  if (waiting && !waiting.parcel.refused && !waiting.parcel.tried) return waiting.replaces
  return sheet?.revision ?? 0
}

/** Records a sheet on this phone, to be sent when there is network. Answers null once it is kept, else why not. */
export async function recordSheet(roundId: string, door: Door, seen: Seen): Promise<ShownRefusal | null> {
  const { householdId, waiting, head } = door
  const { scores } = seen
  const photos = await stillHere(seen.photos)
  const words = seen.words.trim()
  const replaces = replacesOf(door)
  const scoredAt = serverNow()
  const input = { roundId, householdId, scores, ...(words ? { words } : {}), scoredAt, replaces }
  const why = await leave({ path: SCORE, input, photos, title: `${head} 评比` }, waiting?.parcel.key)
  if (why) return why
  writeOnDoor(householdId, {
    points: pointsOf(scores),
    scores: scores.map((score) => ({ ...score, counts: true })),
    ...{ by: '您', mine: true, at: scoredAt, revision: replaces + 1 },
  })
  return null
}

/** A photo that went with the sheet before, while this one was being written, does not go again. */
async function stillHere(photos: readonly string[]): Promise<string[]> {
  const here = await Promise.all(photos.map(hasPhoto))
  return photos.filter((_, index) => here[index])
}

export const pointsOf = (scores: readonly Given[]): number => scores.reduce((sum, { points }) => sum + points, 0)

/** The most choices that one item offers beside nothing. */
const MOST_STEPS = 5

/** What can be given for an item, one tap each: nothing, and from its least to its most in even steps. */
export function stepsOf({ points: { min, max } }: Pick<RoundItem, 'points'>): number[] {
  const least = Math.max(1, min)
  const count = Math.min(MOST_STEPS, max - least + 1)
  if (count <= 1) return [0, max]
  const steps = Array.from({ length: count }, (_, step) => Math.round(least + ((max - least) * step) / (count - 1)))
  return [0, ...steps]
}
