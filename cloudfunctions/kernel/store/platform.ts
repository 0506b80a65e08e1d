import tcb from '@cloudbase/node-sdk'
import * as z from 'zod'
import { openStore } from './database'
import { download } from './download'
import type { App } from './sdk'
import type { Store } from './store'

/** Files in cloud storage. */
export interface Files {
  /** The bytes of a file of `most` at most; null when there is no such file. That the storage cannot be reached is a fault. */
  read(fileId: string, most: number): Promise<Uint8Array | 'too large' | null>
  /** Stores bytes under a path of ours and answers with the file's id. */
  write(path: string, bytes: Uint8Array): Promise<string>
  remove(fileIds: readonly string[]): Promise<void>
  /** Temporary links, in order; null where there is no such file. They end after an hour. */
  links(fileIds: readonly string[]): Promise<(string | null)[]>
}

/** What WeChat judges of a text or a picture: `review` is for people to look at. */
export type Suggestion = 'pass' | 'review' | 'risky'

/** WeChat's open interface, as far as this product uses it. */
export interface WeChat {
  /** Source: msgSecCheck version 2, scene 2 (comment); at most 2,500 characters. */
  checkText(text: string, openid: string): Promise<Suggestion>
  /** Source: mediaCheckAsync version 2; the verdict is pushed later under the returned trace id. */
  checkPicture(url: string, openid: string): Promise<string>
  /** One subscription message; the platform refuses when the person has not accepted one. */
  sendMessage(to: string, template: string, page: string, data: Readonly<Record<string, string>>): Promise<boolean>
}

export interface Platform {
  readonly store: Store
  readonly files: Files
  readonly wechat: WeChat
}

/** Identity and request id of one invocation, as the platform hands them to the function. */
export interface Invocation {
  readonly openid: string
  /** Whether a client made the call, known or not; timers, pushed messages and other functions come from no client. */
  readonly fromClient: boolean
  readonly requestId: string
}

const LINK_SECONDS = 3600
const REQUEST_TIMEOUT_MS = 15_000

/** Opens the platform once per function instance; connections are kept alive between calls. */
export function openPlatform(): Platform {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true, timeout: REQUEST_TIMEOUT_MS })
  return { store: openStore(app.database()), files: filesOf(app), wechat: weChatOf(app) }
}

const scfContext = z.looseObject({ request_id: z.string() })

/** Source: `getWXContext().SOURCE` (wx_client, wx_devtools, wx_http) and its counterpart for browsers. */
const CLIENT_SOURCE = /client|devtools|http/

/** A variable of one call; the older form of the context cuts a value at its commas. */
const variable = z
  .union([z.string(), z.array(z.string())])
  .transform(String)
  .optional()
const callVariables = z.looseObject({ WX_OPENID: variable, OPENID: variable, TCB_SOURCE: variable })

/**
 * Reads who is calling, from the call's own context and from nowhere else: the vendor's runtime lays the variables of a
 * call into the process as well and takes none away, so that a timer would find the person of the call before it. A
 * timer, or a console call, has no openid: the empty string. Throws for a context that is none.
 */
export function invocationOf(context: unknown): Invocation {
  const { request_id } = scfContext.parse(context)
  const { environment, environ } = tcb.parseContext(context as Parameters<typeof tcb.parseContext>[0])
  const { WX_OPENID, OPENID, TCB_SOURCE } = callVariables.parse(environment ?? environ)
  const openid = WX_OPENID ?? OPENID ?? ''
  return { openid, fromClient: openid !== '' || CLIENT_SOURCE.test(TCB_SOURCE ?? ''), requestId: request_id }
}

function filesOf(app: App): Files {
  const links: Files['links'] = async (fileIds) => {
    if (fileIds.length === 0) return []
    const { fileList } = await app.getTempFileURL({
      fileList: fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })),
    })
    const found = new Map(fileList.map((file) => [file.fileID, file.tempFileURL || null]))
    return fileIds.map((fileId) => found.get(fileId) ?? null)
  }
  return {
    links,
    read: async (fileId, most) => {
      const [link] = await links([fileId])
      return link ? download(link, most) : null
    },
    write: async (path, { buffer, byteOffset, byteLength }) => {
      // The same bytes, not once more.
      const fileContent = Buffer.from(buffer, byteOffset, byteLength)
      const { fileID } = await app.uploadFile({ cloudPath: path, fileContent })
      return z.string().min(1).parse(fileID)
    },
    remove: async (fileIds) => {
      if (fileIds.length > 0) await app.deleteFile({ fileList: [...fileIds] })
    },
  }
}

const COMMENT_SCENE = 2
const PICTURE = 2

function weChatOf(app: App): WeChat {
  const call = async (apiName: string, requestData: Record<string, unknown>): Promise<unknown> => {
    const { result } = await app.callWxOpenApi({ apiName, requestData })
    return result
  }
  return {
    checkText: async (content, openid) => {
      const answer = await call('security.msgSecCheck', { version: 2, scene: COMMENT_SCENE, openid, content })
      return z.looseObject({ result: z.looseObject({ suggest: z.enum(['pass', 'review', 'risky']) }) }).parse(answer)
        .result.suggest
    },
    checkPicture: async (mediaUrl, openid) => {
      const answer = await call('security.mediaCheckAsync', {
        version: 2,
        scene: COMMENT_SCENE,
        openid,
        mediaUrl,
        mediaType: PICTURE,
      })
      const parsed = z.looseObject({ trace_id: z.string().optional(), traceId: z.string().optional() }).parse(answer)
      return z.string().parse(parsed.trace_id ?? parsed.traceId)
    },
    sendMessage: async (touser, templateId, page, data) => {
      const values = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }]))
      const answer = await call('subscribeMessage.send', { touser, templateId, page, data: values })
      return z
        .looseObject({ errcode: z.int().optional(), errCode: z.int().optional() })
        .transform((a) => (a.errcode ?? a.errCode ?? 0) === 0)
        .parse(answer)
    },
  }
}
