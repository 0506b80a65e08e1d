/** An order and the six digits that take it. */
export interface Pickup {
  readonly orderId: string
  readonly code: string
}

const PICKUP = /^cunxing:order:([\w:-]{1,96}):(\d{6})$/

/** What stands in the square code of an order, on the phone and on paper. */
export const pickupText = ({ orderId, code }: Pickup): string => `cunxing:order:${orderId}:${code}`

/** Reads a square code; null when it is not that of an order. */
export function readPickup(text: string): Pickup | null {
  const [, orderId, code] = PICKUP.exec(text.trim()) ?? []
  return orderId && code ? { orderId, code } : null
}
