import type { DoorLine, RoundItem } from '@shared/inspection/contract'
import { drop, isRecord, isText, keep, namesKept, recall } from '@/cloud/link/storage'

/** A round as it lies on the phone of somebody who walks it. */
export interface KeptWalk {
  readonly roundId: string
  readonly title: string
  readonly items: readonly RoundItem[]
  /** Doors of the round, as far as they are loaded, in the order in which one walks. */
  readonly doors: readonly DoorLine[]
  /** How many there will be. */
  readonly households: number
  /** Where loading goes on; null once all are here. */
  readonly next: string | null
  /** When the list was last seen whole: epoch ms, the server's clock; null before that. */
  readonly seenAt: number | null
}

type Head = Omit<KeptWalk, 'doors'> & { readonly drawers: number }

/** Doors are kept in drawers of so many: one door's sheet does not write the whole village anew, and none is too large for WeChat. */
const DRAWER = 50
/** Rounds that a phone keeps. */
const MOST_ROUNDS = 2
const PREFIX = 'walk.'
const headName = (roundId: string) => `${PREFIX}${roundId}`
const drawerName = (roundId: string, number: number) => `${PREFIX}${roundId}.${number}`

const isItem = (value: unknown): value is RoundItem =>
  isRecord(value) && isText(value.id) && isText(value.name) && isText(value.note) && isRecord(value.points)
const isHead = (value: unknown): value is Head =>
  isRecord(value) &&
  isText(value.roundId) &&
  isText(value.title) &&
  Array.isArray(value.items) &&
  value.items.every(isItem) &&
  typeof value.households === 'number' &&
  typeof value.drawers === 'number' &&
  (value.next === null || isText(value.next)) &&
  (value.seenAt === null || typeof value.seenAt === 'number')
const isDoor = (value: unknown): value is DoorLine =>
  isRecord(value) &&
  isText(value.householdId) &&
  isText(value.head) &&
  isText(value.group) &&
  (value.sheet === null || (isRecord(value.sheet) && Array.isArray(value.sheet.scores)))
const isDrawer = (value: unknown): value is DoorLine[] => Array.isArray(value) && value.every(isDoor)

/** The round as it was kept; undefined when a part of it is missing. */
export function recallWalk(roundId: string): KeptWalk | undefined {
  const head = recall(headName(roundId), isHead)
  if (!head) return undefined
  const { drawers, ...rest } = head
  const kept = Array.from({ length: drawers }, (_, number) => recall(drawerName(roundId, number), isDrawer))
  return kept.includes(undefined) ? undefined : { ...rest, doors: kept.flatMap((doors) => doors ?? []) }
}

/** Keeps a round; `from` is the first door that is not yet kept as it is. Answers false when the phone has no room left. */
export function keepWalk(walk: KeptWalk, from = 0): boolean {
  const { doors, ...rest } = walk
  const drawers = Math.ceil(doors.length / DRAWER)
  for (let number = Math.floor(from / DRAWER); number < drawers; number += 1) {
    if (!keepDrawer(walk, number)) return false
  }
  if (from === 0) dropOlder(rest.roundId)
  return keep(headName(rest.roundId), { ...rest, drawers } satisfies Head)
}

/** Keeps the one door that has changed, the `at`-th. */
export const keepDoor = (walk: KeptWalk, at: number): boolean => keepDrawer(walk, Math.floor(at / DRAWER))

const keepDrawer = ({ roundId, doors }: KeptWalk, number: number): boolean =>
  keep(drawerName(roundId, number), doors.slice(number * DRAWER, (number + 1) * DRAWER))

/** Of other rounds the phone keeps those that were seen last. */
function dropOlder(roundId: string): void {
  const others = namesKept(PREFIX)
    .flatMap((name) => recall(name, isHead) ?? [])
    .filter((head) => head.roundId !== roundId)
    .sort((a, b) => (b.seenAt ?? 0) - (a.seenAt ?? 0))
  for (const head of others.slice(MOST_ROUNDS - 1)) {
    for (let number = 0; number < head.drawers; number += 1) drop(drawerName(head.roundId, number))
    drop(headName(head.roundId))
  }
}
