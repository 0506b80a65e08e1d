/** The public doors of a local cloud, as the browser app uses them: the demo's people come in through nothing else. */

import { createORPCClient, createORPCErrorFromJson } from '@orpc/client'
import type { Cloud } from '@shared/contract'
import { hostOf } from '@shared/hosts'
import * as z from 'zod'
import { insist, request, Unanswered } from './insist'
import type { Uploads } from './marker'

/** Whom a visitor can be. */
export interface DemoPerson {
  readonly openid: string
  readonly label: string
  readonly note: string
  readonly group: string
}

export interface Doors {
  /** The cloud as whoever has this openid sees it. */
  as(openid: string): Cloud
  /** Uploads bytes as the person, once for whatever is called by this name; answers with the file's id. */
  upload(openid: string, what: string, name: string, bytes: Uint8Array): Promise<string>
  now(): Promise<number>
  /** Moves the clock forward to this moment; what fell due has been done when it returns. */
  waitUntil(at: number): Promise<void>
  /** Names the people whom a visitor can be. */
  introduce(people: readonly DemoPerson[]): Promise<void>
}

const signedIn = z.object({ token: z.string() })
const called = z.object({
  result: z.union([
    z.object({ ok: z.literal(true), data: z.unknown() }),
    z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }).loose() }),
  ]),
})
const uploaded = z.object({ fileID: z.string() })
const clock = z.object({ now: z.int() })

/** Opens the doors of the local cloud at `url`. What passes of itself is asked again, under the key that it had. */
export function openDoors(url: string, uploads: Uploads): Doors {
  const tokens = new Map<string, Promise<string>>()
  const askOnce = async (method: string, door: string, body?: BodyInit, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const response = await request(`${url}/local/${door}`, { method, headers, ...(body === undefined ? {} : { body }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} /local/${door} answered ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
  const ask = (...asked: Parameters<typeof askOnce>) => insist(() => askOnce(...asked))
  const tokenOf = (openid: string): Promise<string> => {
    const known =
      tokens.get(openid) ?? ask('POST', 'sign-in', JSON.stringify({ openid })).then((a) => signedIn.parse(a).token)
    tokens.set(openid, known)
    return known
  }
  const callOnce = async (openid: string, path: readonly string[], input: unknown): Promise<unknown> => {
    const event = JSON.stringify({ event: { path, input } })
    const { result } = called.parse(
      await askOnce('POST', `call/${hostOf(path[0] ?? '')}`, event, await tokenOf(openid)),
    )
    if (result.ok) return result.data
    const { code, message } = result.error
    const what = `${openid} at ${path.join('.')}: ${code} ${message}`
    // A fault of the function, such as a database that did not answer in time.
    if (code === 'FAULT') throw new Unanswered(what)
    const error = createORPCErrorFromJson({ defined: true, status: 400, data: undefined, ...result.error })
    error.message = what
    throw error
  }
  const now = async () => clock.parse(await ask('GET', 'clock')).now
  return {
    as: (openid) => createORPCClient<Cloud>({ call: (path, input) => insist(() => callOnce(openid, path, input)) }),
    upload: (openid, what, name, bytes) =>
      uploads(what, async () => {
        const answer = await ask('POST', `upload?name=${name}`, Buffer.from(bytes), await tokenOf(openid))
        return uploaded.parse(answer).fileID
      }),
    now,
    // The clock moves by so much: what is left is asked anew, so that a move whose answer was lost is not made twice.
    waitUntil: (at) =>
      insist(async () => {
        const advance = at - (await now())
        if (advance > 0) await askOnce('POST', 'clock', JSON.stringify({ advance }))
      }),
    introduce: async (people) => {
      await ask('PUT', 'people', JSON.stringify(people))
    },
  }
}
