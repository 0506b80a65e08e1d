import { createORPCClient, createORPCErrorFromJson } from '@orpc/client'
import type { Cloud } from '@shared/contract'
import { hostOf } from '@shared/hosts'
import * as z from 'zod'
import { insist, request } from '../../scripts/demo/insist'

/** People who call the cloud at an address, through the door that the browser app uses. */
export interface Callers {
  /** A typed client for whoever has this openid; what passes of itself is asked again, under its own key. */
  as(openid: string): Cloud
  /** What a function answers to a raw event, refused or not. */
  call(openid: string, functionName: string, event: unknown): Promise<unknown>
  /** Uploads bytes as the person and answers with the file id. */
  upload(openid: string, name: string, bytes: Uint8Array): Promise<string>
  /** Moves the cloud's clock forward; timers that fall due have run when it returns. Answers with what the others met. */
  advance(ms: number): Promise<string[]>
}

const answer = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
])

const fired = z.object({
  fired: z.array(z.object({ trigger: z.string(), code: z.string().optional(), message: z.string().optional() })),
})

/** A typed client whose calls go to the functions by `call`, which answers what the function answered. */
export const clientOver = (
  call: (functionName: string, event: unknown) => Promise<unknown>,
  patiently: typeof insist = insist,
): Cloud =>
  createORPCClient<Cloud>({
    call: (procedure, input) =>
      patiently(async () => {
        const result = answer.parse(await call(hostOf(procedure[0] ?? ''), { path: procedure, input }))
        if (result.ok) return result.data
        throw createORPCErrorFromJson(result.error as Parameters<typeof createORPCErrorFromJson>[0])
      }),
  })

/** Callers of the cloud at `url`; each is signed in at the first call. `patiently` is how a typed client asks. */
export function callersAt(url: string, patiently: typeof insist = insist): Callers {
  const tokens = new Map<string, Promise<string>>()
  const post = async (door: string, body: BodyInit, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const response = await request(`${url}/local/${door}`, { method: 'POST', body, headers })
    const text = await response.text()
    if (!response.ok) throw new Error(`${door} answered ${response.status}: ${text.slice(0, 500)}`)
    return JSON.parse(text) as unknown
  }
  const tokenOf = (openid: string): Promise<string> => {
    const known = tokens.get(openid)
    if (known) return known
    const fresh = post('sign-in', JSON.stringify({ openid })).then(
      (a) => z.object({ token: z.string() }).parse(a).token,
    )
    tokens.set(openid, fresh)
    return fresh
  }
  const call = async (openid: string, name: string, event: unknown): Promise<unknown> => {
    const token = openid === '' ? undefined : await tokenOf(openid)
    return z.object({ result: z.unknown() }).parse(await post(`call/${name}`, JSON.stringify({ event }), token)).result
  }
  return {
    call,
    as: (openid) => clientOver((name, event) => call(openid, name, event), patiently),
    upload: async (openid, name, bytes) => {
      const uploaded = await post(`upload?name=${encodeURIComponent(name)}`, Buffer.from(bytes), await tokenOf(openid))
      return z.object({ fileID: z.string() }).parse(uploaded).fileID
    },
    advance: async (ms) => {
      const { fired: all } = fired.parse(await post('clock', JSON.stringify({ advance: ms })))
      return all.flatMap(({ trigger, code, message }) => (code ? [`${trigger} did not run: ${code} ${message}`] : []))
    },
  }
}
