import { useState } from 'react'
import { useLooking } from './looking'
import { type Sent, send, type ToSend } from './outbox'

/** Sends through the outbox what the draft of this name shows: `send({ path, input, photos, title })`. */
export function useSend(draft: string) {
  const [sent, setSent] = useState<Sent>()
  const looking = useLooking()
  return {
    sent,
    clear: () => setSent(undefined),
    send: async (parcel: ToSend): Promise<Sent> => {
      const outcome = await send({ ...parcel, draft }, looking)
      setSent(outcome)
      return outcome
    },
  }
}
