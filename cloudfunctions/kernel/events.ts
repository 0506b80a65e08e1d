import { ROLES } from '@shared/kernel/access'
import * as z from 'zod'
import { hashOf } from './hash'
import { collection, index } from './store'

const outcome = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), data: z.unknown() }),
])

/** Figures and ids, never words. */
export const stepGiven = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/**
 * What was decided, once and for ever. Its id is made of caller, procedure and idempotency key, so one document is at
 * once the record of a change (who, when, why), the step of a flow, and the memory that answers a repeat.
 */
export const event = z.object({
  _id: z.string(),
  at: z.int(),
  villageId: z.string().nullable(),
  procedure: z.string(),
  actor: z.object({
    openid: z.string(),
    residentId: z.string().nullable(),
    name: z.string(),
    role: z.enum([...ROLES, 'timer']),
  }),
  inputHash: z.string(),
  outcome,
  /** What it was about, e.g. `claim:…`; null for changes without a story. */
  subject: z.string().nullable(),
  steps: z.array(
    z.object({
      action: z.string(),
      from: z.string(),
      to: z.string(),
      /** What the act's form asked for besides words and photos, where the kind keeps it for its proof. */
      given: stepGiven.optional(),
    }),
  ),
  /** The reason or words given, shown in the story. */
  said: z.string().nullable(),
  /**
   * Hashes of the documents as the change left them, where their collection asks for it, and the revision of what has
   * one: that is the order in which changes were written, whatever the clock said. Events of before have none.
   */
  left: z.array(z.object({ id: z.string(), hash: z.string(), revision: z.int().optional() })).optional(),
  /** Of all the rest of it; events of before have none. */
  hash: z.string().optional(),
})
export type Event = z.infer<typeof event>

/** An event with the hash of all that it says. */
export const sealedEvent = (body: Omit<Event, 'hash'>): Event => ({ ...body, hash: hashOf(body) })

export const events = collection('kernel_events', event, [
  index('subject', 'at', '_id'),
  index('villageId', '-at', '-_id'),
])
