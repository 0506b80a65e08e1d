import * as z from 'zod'
import { type Photo, photos } from '../kernel/photos'
import type { Run } from '../kernel/timer'

/** What WeChat pushes about a picture. Source: mediaCheckAsync version 2, event `wxa_media_check`. */
const verdict = z.looseObject({
  trace_id: z.string().regex(/^[\w-]{8,128}$/),
  errcode: z.int().default(0),
  result: z.looseObject({ suggest: z.string() }).optional(),
})

/** A verdict may arrive before the photo it is about has been written down; a push is not repeated for long. */
const WAITS_MS = [0, 300, 1500]

/** Shows a photo that WeChat has passed; anything else, a failed check too, is never shown. */
export async function applyVerdict(run: Run, message: unknown): Promise<void> {
  const { trace_id, errcode, result } = verdict.parse(message)
  const state = errcode === 0 && result?.suggest === 'pass' ? 'shown' : 'refused'
  for (const { _id } of await photosBehind(run, trace_id)) {
    await run.store.transaction(async (tx) => {
      const photo = await tx.get(photos, _id)
      if (photo?.state === 'checking') await tx.put(photos, { ...photo, state })
    })
  }
}

async function photosBehind({ store, pause }: Run, traceId: string): Promise<Photo[]> {
  for (const wait of WAITS_MS) {
    if (wait > 0) await pause(wait)
    const found = await store.find(photos, { where: { traceId } })
    if (found.length > 0) return found
  }
  return []
}
