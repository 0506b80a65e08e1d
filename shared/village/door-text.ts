/** A household and the code on its door. */
export interface Door {
  readonly householdId: string
  readonly code: string
}

const DOOR = /^cunxing:door:([\w:-]{1,96}):([A-Z2-9]{8})$/

/** What stands in the square code on a door: the code alone does not say whose it is. */
export const doorText = ({ householdId, code }: Door): string => `cunxing:door:${householdId}:${code}`

/** Reads a square code; null when it is not that of a door, or of one printed when it held the code alone. */
export function readDoor(text: string): Door | null {
  const [, householdId, code] = DOOR.exec(text.trim()) ?? []
  return householdId && code ? { householdId, code } : null
}
