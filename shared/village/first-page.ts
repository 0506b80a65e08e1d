/** What stands on the first page and on the workbench. */
import { id, instant } from '@shared/kernel/schemas'
import { goodsDraft } from '@shared/shop/goods'
import * as z from 'zod'

/** One thing that waits for the reader: `about` tells the client which page opens. */
export const waiting = z.object({
  about: z.enum([
    'claim',
    'deduction',
    'signIn',
    'message',
    'roster',
    'desk',
    'order',
    'offer',
    'counter',
    'stock',
    'walk',
    'round',
    'sheet',
    'budget',
    'meeting',
    'pledge',
    'request',
    'filing',
  ]),
  id: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  count: z.int(),
  deadlineAt: instant.nullable(),
})
export type Waiting = z.infer<typeof waiting>

/** A matter on a desk of the reader's. */
export const deskLine = z.object({
  about: z.string(),
  id,
  /** Whose it is, and what. */
  title: z.string(),
  detail: z.string(),
  /** What it is filed under, where its kind has such a thing. */
  category: z.string(),
  deadlineAt: instant.nullable(),
  /** Its deadline, else since when it waits. */
  dueAt: instant,
})
export type DeskLine = z.infer<typeof deskLine>

/** What lies in the shop's window for a household: goods that its points buy, or, while they buy nothing, the cheapest. */
export const shopWindow = z.object({
  enough: z.boolean(),
  goods: z.array(z.object({ id, name: z.string(), art: goodsDraft.shape.art })),
})
export type ShopWindow = z.infer<typeof shopWindow>
