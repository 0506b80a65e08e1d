import { tellingOf } from './changes'
import { sendWaiting } from './outbox'
import { parcels } from './parcels'
import { settleOpen } from './settle'
import { openWishes } from './wishes'

/** Sends what is open and what waits, as far as there is network. */
export async function settleAll(): Promise<void> {
  await settleOpen()
  await sendWaiting()
}

/** How long what did not go waits until it is tried again while the app is open: ms. A weak signal tells nobody when it is back. */
const AGAIN_MS = 20_000

/** From launch on: what did not go at the first try goes by itself, as people are told. Costs nothing while all is over. */
export function keepSettling(): void {
  setInterval(() => {
    if (unfinished().length > 0) settleAll()
  }, AGAIN_MS)
}

/** What is not over, in words. */
export const unfinished = (): string[] => [
  ...openWishes().map(({ name, about }) => about || tellingOf(name).words[0]),
  ...parcels().flatMap(({ title, refused }) => (refused ? [] : [title])),
]
