import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { invalidParameter } from '../errors'
import { APP_ID } from '../functions/context'
import type { Service } from '../gateway'
import { type JsonObject, parseObject, stringField, unknownAction } from '../json'
import { checkPicture, checkText, judgeMedia } from './checks'
import { CODE_TYPE, drawCode } from './code'
import { isWrapped, unwrap, type WrappedReply, wrap } from './envelope'
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

/**
 * How long a media check takes, and how long it is until its verdict is pushed once more where nobody heard it, in the machine's
 * milliseconds. WeChat pushes a message again three times.
 */
const PUSHED_AFTER_MS = [50, 250, 1_000, 30_000]

/** WeChat's code for an interface that is not there, as `wx-server-sdk` knows it. */
const API_NOT_FOUND = -604100

const ACTIONS = new Set(['wx.api', 'wx.openApi', 'wx.wxCallContainerApi'])

/** Answers the open interface and records each call; nothing leaves this machine. */
export function createWeChat({ outbox, clock, push }: WeChatOptions): WeChat {
  let pending = new Set<NodeJS.Timeout>()

  /** Pushes a message after the first of these pauses, and after the next one again until somebody hears it. */
  const pushAfter = ([wait, ...again]: readonly number[], message: JsonObject): void => {
    const among = pending
    const timer = setTimeout(async () => {
      among.delete(timer)
      try {
        await push(message)
      } catch (error) {
        if (among !== pending) return
        if (again.length === 0) console.error('a pushed message found no hearing:', error)
        else pushAfter(again, message)
      }
    }, wait)
    among.add(timer)
  }

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
    pushAfter(PUSHED_AFTER_MS, message)
    return { errcode: 0, errmsg: 'ok', trace_id: traceId }
  }

  /** What WeChat answers: JSON, the bytes of a picture, or nothing when there is no such interface here. */
  const answer = (api: string, request: JsonObject): JsonObject | Buffer | undefined => {
    const traceId = randomUUID()
    switch (api) {
      case 'security.msgSecCheck':
        return checkText(request, traceId)
      case 'security.imgSecCheck':
        return checkPicture(request)
      case 'security.mediaCheckAsync':
        return checkMedia(request, traceId)
      case 'subscribeMessage.send':
        return takeMessage(request)
      case 'wxacode.createQRCode':
      case 'wxacode.get':
      case 'wxacode.getUnlimited':
        return drawCode(api, request)
      default:
        return undefined
    }
  }

  return {
    async execute(action, body) {
      if (!ACTIONS.has(action)) throw unknownAction(action)
      const api = stringField(body, 'apiName')
      const { requestData } = body
      const request = isWrapped(requestData) ? unwrap(requestData) : readRequest(requestData)
      const given = answer(api, request)
      if (given) outbox.record(api, withoutBytes(request), Buffer.isBuffer(given) ? sizeOf(given) : given)
      return { data: { responseData: isWrapped(requestData) ? wrap(replyOf(given)) : plainReply(action, api, given) } }
    },
    close() {
      for (const timer of pending) clearTimeout(timer)
      pending = new Set()
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

function replyOf(given: JsonObject | Buffer | undefined): WrappedReply {
  if (!given) return { errorCode: API_NOT_FOUND }
  if (Buffer.isBuffer(given)) return { data: given, contentType: CODE_TYPE }
  return { data: Buffer.from(JSON.stringify(given)), contentType: 'application/json' }
}

/** JSON text, or the bytes of a picture, which only fit into an answer that is not JSON itself. */
function plainReply(action: string, api: string, given: JsonObject | Buffer | undefined): string | Buffer {
  const name = api.slice(0, 80)
  if (!given) throw invalidParameter(`the local cloud does not have the interface ${name}`)
  if (!Buffer.isBuffer(given)) return JSON.stringify(given)
  if (action === 'wx.api') throw invalidParameter(`${name} answers bytes: call it with callCompatibleWxOpenApi`)
  return given
}

const sizeOf = (bytes: Buffer): JsonObject => ({ bytes: bytes.length })

/** What is recorded of a request: of a file its size only. */
function withoutBytes(request: JsonObject): JsonObject {
  const entries = Object.entries(request)
  return Object.fromEntries(entries.map(([name, value]) => [name, Buffer.isBuffer(value) ? sizeOf(value) : value]))
}
