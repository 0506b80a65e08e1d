import { readDoor } from '@shared/village/door-text'
import type { Walk } from '@/inspection/parts/use-walk'
import { tell } from '@/platform/ask'
import { scan } from '@/platform/scan'
import { open, routes } from '@/routes'

/** Reads the code on a door and opens its sheet; the list on this phone knows the door, also without network. */
export function useScan({ roundId, at }: Walk): () => Promise<void> {
  return async () => {
    const text = await scan()
    if (text === undefined) return
    const read = readDoor(text)
    const door = at.find(({ householdId }) => householdId === read?.householdId)
    if (door) await open(routes.door(roundId, door.householdId))
    else tell(read ? '这一户不在这次名单里' : '这不是户码，或者是旧的。在名单里点这一户')
  }
}
