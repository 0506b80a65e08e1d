import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { looks } from '../documents'

const PAGE = 20

/** What each number is called. */
export const FIELDS = { idNumber: '身份证号', phone: '手机号' } as const

/** Who has looked at a person's numbers, when and why, newest first. */
export async function listLooks(
  { store }: Call,
  { residentId, cursor }: Input<'listLooks'>,
): Promise<Output<'listLooks'>> {
  const { items, next } = await store.page(looks, {
    where: { residentId },
    order: { by: 'at', direction: 'desc' },
    limit: PAGE,
    cursor,
  })
  const lines = items.map(({ _id, by, field, reason, at }) => ({ id: _id, by, field: FIELDS[field], reason, at }))
  return { items: lines, next }
}
