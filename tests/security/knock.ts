import * as z from 'zod'
import type { TestCloud } from '../support/cloud'
import { wireOf } from './nonsense'

/** What a function answered, as far as these tests look at it. */
export interface Said {
  readonly ok: boolean
  /** The code of a refusal; empty when it was done. */
  readonly code: string
}

/** What the door itself answers to more than the platform takes: no function hears of it. */
export const TOO_LARGE = 'EXCEED_MAX_PAYLOAD_SIZE'

const turnedAway = z.object({ code: z.literal(TOO_LARGE) }).transform(({ code }): Said => ({ ok: false, code }))

const answer = z.object({
  result: z.union([
    z.object({ ok: z.literal(true) }).transform((): Said => ({ ok: true, code: '' })),
    z
      .object({ ok: z.literal(false), error: z.object({ code: z.string() }) })
      .transform(({ error }): Said => ({ ok: false, code: error.code })),
  ]),
})

/** Calls functions with bytes as they are, for one person. */
export async function openDoor(
  { local }: TestCloud,
  openid: string,
): Promise<(name: string, event: unknown) => Promise<Said>> {
  const signedIn = await fetch(`${local.url}/local/sign-in`, { method: 'POST', body: JSON.stringify({ openid }) })
  const { token } = z.object({ token: z.string() }).parse(await signedIn.json())
  return async (name, event) => {
    const response = await fetch(`${local.url}/local/call/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: `{"event":${wireOf(event)}}`,
    })
    const body: unknown = await response.json()
    return response.status === 413 ? turnedAway.parse(body) : answer.parse(body).result
  }
}
