import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { notices } from '../documents'

const PAGE = 20

/** One page of the village wall, newest first. */
export async function readNotices(
  { store }: Pick<Call, 'store'>,
  villageId: string,
  limit: number,
  cursor?: string,
): Promise<Output<'listNotices'>> {
  const { items, next } = await store.page(notices, {
    where: { villageId, state: 'shown' },
    order: { by: 'publishedAt', direction: 'desc' },
    limit,
    cursor,
  })
  const lines = items.map(({ _id, title, text, publishedAt, by }) => ({ id: _id, title, text, publishedAt, by }))
  return { items: lines, next }
}

/** The village wall, for everybody. */
export const listNotices = (call: Call, { villageId, cursor }: Input<'listNotices'>): Promise<Output<'listNotices'>> =>
  readNotices(call, villageId, PAGE, cursor)
