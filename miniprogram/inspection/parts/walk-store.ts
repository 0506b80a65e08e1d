import type { DoorLine } from '@shared/inspection/contract'
import { serverNow } from '@/cloud/link/clock'
import { isRefusal, OfflineError, type Refusal } from '@/cloud/link/errors'
import { cloud } from '@/cloud/link/link'
import { createPersonalStore } from '@/cloud/link/store'
import { type KeptWalk, keepDoor, keepWalk, recallWalk } from './kept-walk'

/** The round in hand, and how fetching its list stands. */
export interface WalkInHand {
  readonly walk: KeptWalk | undefined
  readonly fetching: boolean
  /** Why the last fetching did not come to its end. */
  readonly failed: 'offline' | 'fault' | 'full' | undefined
  readonly refusal: Refusal | undefined
}

const NOTHING: WalkInHand = { walk: undefined, fetching: false, failed: undefined, refusal: undefined }
const store = createPersonalStore<WalkInHand>(NOTHING, NOTHING)
let underWay: { readonly roundId: string; readonly done: Promise<void> } | undefined

export const useWalkInHand = store.use

/** Takes up a round from the phone, when it is another than the one in hand. */
export function takeUp(roundId: string): void {
  if (store.get().walk?.roundId !== roundId) store.set({ ...NOTHING, walk: recallWalk(roundId) })
}

/** For so long a whole list is good enough: with five hundred doors it is not fetched at every step. In ms. */
const FRESH_MS = 3 * 60_000

/** Fetches the round's list if it is not whole or not of just now. A phone whose clock is wrong fetches it. */
export function freshenWalk(roundId: string): void {
  const { walk, failed } = store.get()
  const whole = walk?.roundId === roundId && walk.next === null && failed === undefined
  const seenAt = whole ? walk.seenAt : null
  if (seenAt === null || Math.abs(serverNow() - seenAt) > FRESH_MS) fetchWalk(roundId)
}

/** Fetches the round's list: the rest of it when it was begun, else all of it anew, which shows what others have scored. */
export function fetchWalk(roundId: string): Promise<void> {
  if (underWay?.roundId === roundId) return underWay.done
  const done = fetchAll(roundId)
    .then((failed) => settle(roundId, failed))
    .catch((error: unknown) => {
      const failed = error instanceof OfflineError ? 'offline' : 'fault'
      settle(roundId, isRefusal(error) ? undefined : failed, isRefusal(error) ? error : undefined)
    })
    .finally(() => {
      underWay = undefined
    })
  underWay = { roundId, done }
  return done
}

function settle(roundId: string, failed: WalkInHand['failed'], refusal?: Refusal): void {
  const { walk } = store.get()
  if (walk === undefined || walk.roundId === roundId) store.set({ walk, fetching: false, failed, refusal })
}

const show = (walk: KeptWalk) => store.set({ walk, fetching: true, failed: undefined, refusal: undefined })

async function fetchAll(roundId: string): Promise<'full' | undefined> {
  const before = store.get().walk
  store.set({ ...store.get(), fetching: true })
  const { round, items } = await cloud.inspection.round({ roundId })
  const head = { roundId, title: round.title, items, households: round.households, seenAt: before?.seenAt ?? null }
  const whole = before !== undefined && before.next === null
  let doors: readonly DoorLine[] = whole ? [] : (before?.doors ?? [])
  let cursor = whole ? null : (before?.next ?? null)
  do {
    const page = await cloud.inspection.walk({ roundId, ...(cursor === null ? {} : { cursor }) })
    if (!isInHand(roundId)) return undefined
    const from = doors.length
    doors = [...doors, ...page.items]
    cursor = page.next
    // What was whole is replaced only by what is whole; a first list is kept page by page, so that none is fetched twice.
    if (whole && cursor !== null) continue
    const fresh = { ...head, doors: withOwn(doors), next: cursor, seenAt: cursor === null ? serverNow() : head.seenAt }
    show(fresh)
    if (!keepWalk(fresh, whole ? 0 : from)) return 'full'
  } while (cursor !== null)
  return undefined
}

/** Another round may have been opened meanwhile, or the person may have left. */
const isInHand = (roundId: string) => {
  const { walk, fetching } = store.get()
  return fetching && (walk === undefined || walk.roundId === roundId)
}

/** What was recorded on this phone since the answer was made stands before it. */
function withOwn(doors: readonly DoorLine[]): DoorLine[] {
  const known = new Map(store.get().walk?.doors.map((door) => [door.householdId, door.sheet]))
  return doors.map((door) => {
    const own = known.get(door.householdId)
    const newer = own?.mine && own.revision > (door.sheet?.revision ?? 0)
    return newer ? { ...door, sheet: own } : door
  })
}

/** Writes a sheet on a door of the round in hand; null takes it off again. Answers false when the phone has no room left. */
export function writeOnDoor(householdId: string, sheet: DoorLine['sheet']): boolean {
  const { walk, ...rest } = store.get()
  const at = walk?.doors.findIndex((door) => door.householdId === householdId) ?? -1
  if (!walk || at === -1) return true
  const doors = walk.doors.map((door, index) => (index === at ? { ...door, sheet } : door))
  const written = { ...walk, doors }
  store.set({ ...rest, walk: written })
  return keepDoor(written, at)
}
