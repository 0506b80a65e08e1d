import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { rounds } from '../documents'
import { roundLine } from './line'

const PAGE = 10

/** The rounds of a village, newest first. */
export async function listRounds(
  { store }: Call,
  { villageId, cursor }: Input<'listRounds'>,
): Promise<Output<'listRounds'>> {
  const order = { by: 'startedAt', direction: 'desc' } as const
  const { items, next } = await store.page(rounds, { where: { villageId }, order, limit: PAGE, cursor })
  return { items: await Promise.all(items.map((round) => roundLine(store, round))), next }
}
