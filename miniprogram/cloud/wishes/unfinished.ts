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

/** What is not over, in words. */
export const unfinished = (): string[] => [
  ...openWishes().map(({ name, about }) => about || tellingOf(name).words[0]),
  ...parcels().flatMap(({ title, refused }) => (refused ? [] : [title])),
]
