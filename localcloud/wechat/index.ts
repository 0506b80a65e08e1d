import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { CloudError, invalidParameter } from '../errors'
import { APP_ID } from '../functions/context'
import type { Service } from '../gateway'
import { type JsonObject, parseObject, stringField, unknownAction } from '../json'
import { checkText, judgeMedia } from './checks'
import type { Outbox } from './outbox'

/** WeChat's open interface, as far as the cloud has it. */
export interface WeChat extends Service {
  /** Gives up the answers that are still to be pushed. */
  close(): void
}

export interface WeChatOptions {
  readonly outbox: Outbox
  readonly clock: Clock
  /** Hands a pushed message to the function that takes them. */
  push(message: JsonObject): Promise<void>
}

/** How long a media check takes, in the machine's milliseconds. */
const MEDIA_CHECK_MS = 50

const ACTIONS = new Set(['wx.api', 'wx.openApi', 'wx.wxCallContainerApi'])

/** Answers the open interface and records each call; nothing leaves this machine. */
export function createWeChat({ outbox, clock, push }: WeChatOptions): WeChat {
  const pending = new Set<NodeJS.Timeout>()

  const checkMedia = (request: JsonObject, traceId: string): JsonObject => {
    const address = String(request.media_url ?? request.mediaUrl ?? '')
    if (address === '') return { errcode: 44002, errmsg: 'empty media_url' }
    const result = judgeMedia(address)
    const message = {
      ToUserName: 'gh_local',
      FromUserName: String(request.openid ?? ''),
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: APP_ID,
      trace_id: traceId,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result }],
    }
    const timer = setTimeout(() => {
      pending.delete(timer)
      push(message).catch((error) => console.error('a pushed message found no hearing:', error))
    }, MEDIA_CHECK_MS)
    pending.add(timer)
    return { errcode: 0, errmsg: 'ok', trace_id: traceId }
  }

  const answer = (api: string, request: JsonObject): JsonObject => {
    const traceId = randomUUID()
    switch (api) {
      case 'security.msgSecCheck':
        return checkText(request, traceId)
      case 'security.mediaCheckAsync':
        return checkMedia(request, traceId)
      case 'subscribeMessage.send':
        return takeMessage(request)
      default:
        throw new CloudError('WX_API_NOT_FOUND', `the local cloud does not have the interface ${api.slice(0, 80)}`)
    }
  }

  return {
    async execute(action, body) {
      if (!ACTIONS.has(action)) throw unknownAction(action)
      const api = stringField(body, 'apiName')
      const request = readRequest(body.requestData)
      const given = answer(api, request)
      outbox.record(api, request, given)
      return { data: { responseData: JSON.stringify(given) } }
    },
    close() {
      for (const timer of pending) clearTimeout(timer)
    },
  }
}

function takeMessage(request: JsonObject): JsonObject {
  const addressee = request.touser ?? request.toUser
  const template = request.template_id ?? request.templateId
  if (typeof addressee !== 'string' || addressee === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (typeof template !== 'string' || template === '') return { errcode: 40037, errmsg: 'invalid template_id' }
  return { errcode: 0, errmsg: 'ok' }
}

/** JSON text as `callWxOpenApi` sends it, or the same text in bytes. */
function readRequest(data: unknown): JsonObject {
  if (data === undefined || data === '') return {}
  if (typeof data === 'string' || Buffer.isBuffer(data)) return parseObject(data.toString())
  throw invalidParameter('requestData must be JSON text')
}
