import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { World } from '../simulation/dump'
import type { Attempt } from '../simulation/trial'

/** What somebody was told is done, and is not there. */
export function lost({ events, orders }: Pick<World, 'events' | 'orders'>, attempts: readonly Attempt[]): string[] {
  const kept = new Set([...events, ...orders.map(({ founded }) => founded)].map(({ _id }) => _id))
  return attempts
    .filter(({ heard }) => heard.some(({ answer }) => answer.is === 'done'))
    .filter(({ request: { openid, procedure, input } }) => !kept.has(hashOf([openid, procedure, input.key])))
    .map(({ request }) => `lost: ${request.procedure} by ${request.openid} (${request.input.key})`)
}
