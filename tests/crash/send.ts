import { hostOf } from '@shared/hosts'
import * as z from 'zod'
import { Unanswered } from '../../scripts/demo/insist'
import type { Answer } from '../simulation/functions'
import type { Attempt } from '../simulation/trial'
import type { KillableCloud } from '../support/killable-cloud'
import { PICTURE } from '../support/picture'

const answered = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), data: z.unknown() }) }),
])
const withPhotos = z.looseObject({ photos: z.array(z.string()).min(1) })
/** The smallest picture that is one. */
const NOT_AT_ONCE = { span: { from: 0, to: 0 }, askedAt: 0, heardAt: 0 }

/** Sends what somebody wants, once, and writes down what came back. */
export async function send(cloud: KillableCloud, attempt: Attempt): Promise<void> {
  const { openid, procedure, input } = attempt.request
  const path = procedure.split('.')
  try {
    const answer = answerOf(await cloud.call(openid, hostOf(path[0] ?? ''), { path, input }))
    attempt.heard.push({ answer, mishaps: [], ...NOT_AT_ONCE })
  } catch (error) {
    const answer: Answer = { is: 'nothing', why: String(error) }
    attempt.heard.push({ answer, mishaps: error instanceof Unanswered ? ['dies'] : [], ...NOT_AT_ONCE })
  }
}

function answerOf(result: unknown): Answer {
  const parsed = answered.parse(result)
  if (parsed.ok) return { is: 'done', data: parsed.data }
  const { code, data } = parsed.error
  return code === 'FAULT' ? { is: 'nothing', why: JSON.stringify(data) } : { is: 'refused', code, data }
}

/** Whether a phone has an answer to keep; who was told that it is crowded asks again. */
export const isAnswered = ({ heard }: Attempt): boolean =>
  heard.some(({ answer }) => answer.is === 'done' || (answer.is === 'refused' && answer.code !== 'BUSY'))

/** The same request with photos that were really taken, if it has any; null when the line was cut. */
export async function withUploads(cloud: KillableCloud, attempt: Attempt): Promise<Attempt | null> {
  const { openid, input } = attempt.request
  if (!withPhotos.safeParse(input).success) return attempt
  try {
    const photos = [await cloud.upload(openid, 'a.jpg', PICTURE)]
    return { ...attempt, request: { ...attempt.request, input: { ...input, photos } } }
  } catch (error) {
    if (error instanceof Unanswered) return null
    throw error
  }
}
