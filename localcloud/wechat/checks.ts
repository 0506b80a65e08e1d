import type { JsonObject } from '../json'

/** What a check says of a text or a picture. The labels are WeChat's: 100 is nothing found, 21000 is "other". */
export interface Verdict {
  readonly suggest: 'pass' | 'review' | 'risky'
  readonly label: number
}

/** A text with this marker is refused, so that the refusal can be tried out. */
const RISKY_MARKER = '违规测试'
/** A text with this marker is left to a person. */
const REVIEW_MARKER = '待审测试'

/** WeChat's limit for a text. */
const LONGEST_TEXT = 2500

const verdict = (suggest: Verdict['suggest']): Verdict => ({ suggest, label: suggest === 'pass' ? 100 : 21000 })

const OK = { errcode: 0, errmsg: 'ok' }
const RISKY = { errcode: 87014, errmsg: 'risky content' }

/** The answer of `security.msgSecCheck`. Its first version knows good and bad only, and answers bad with a refusal. */
export function checkText(request: JsonObject, traceId: string): JsonObject {
  const { content, version } = request
  if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
  if ([...content].length > LONGEST_TEXT) return { errcode: 45002, errmsg: 'content size out of limit' }
  const all = ['content', 'title', 'nickname', 'signature'].map((name) => String(request[name] ?? '')).join('\n')
  const result = verdict(all.includes(RISKY_MARKER) ? 'risky' : all.includes(REVIEW_MARKER) ? 'review' : 'pass')
  if (version !== 2) return result.suggest === 'risky' ? RISKY : OK
  return {
    ...OK,
    trace_id: traceId,
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result }],
  }
}

/** The answer of `security.imgSecCheck`: a picture is refused when the word `risky` is among its bytes. */
export function checkPicture({ media }: JsonObject): JsonObject {
  if (!Buffer.isBuffer(media) || media.length === 0) return { errcode: 41005, errmsg: 'media data missing' }
  return media.includes('risky') ? RISKY : OK
}

/** The verdict on a picture or a sound, by the path in its address: `risky` and `review` in it are markers. */
export function judgeMedia(address: string): Verdict {
  const path = address.split('?', 1)[0] ?? ''
  return verdict(path.includes('risky') ? 'risky' : path.includes('review') ? 'review' : 'pass')
}
