import type * as Clock from '../../../miniprogram/cloud/link/clock'
import type * as Errors from '../../../miniprogram/cloud/link/errors'
import type * as Link from '../../../miniprogram/cloud/link/link'
import type * as Person from '../../../miniprogram/cloud/person/person'
import type * as Outbox from '../../../miniprogram/cloud/wishes/outbox'
import type * as Settle from '../../../miniprogram/cloud/wishes/settle'
import type * as Unfinished from '../../../miniprogram/cloud/wishes/unfinished'
import type * as UseDraft from '../../../miniprogram/cloud/wishes/use-draft'
import type * as Wishes from '../../../miniprogram/cloud/wishes/wishes'
import { type Asked, type CloudAnswer, createWeChat } from './wechat'

export type CloudEvent = Parameters<CloudAnswer>[1]

/** What the platform says when there is no network. */
export const NO_NETWORK = new Error('cloud.callFunction:fail request:fail')

/** The envelopes that functions answer with. */
export const yes = (data: unknown = {}, now = Date.now()) => ({ ok: true, data, now })
export const no = (code: string, message: string) => ({
  ok: false,
  error: { defined: true, code, status: 400, message, data: { way: '退回去再看。' } },
  now: Date.now(),
})

/** What stays on a phone when the app is closed. */
export interface Kept {
  readonly storage: Map<string, unknown>
  readonly files: Set<string>
}

const asksFolder = ({ path }: CloudEvent): boolean => path.join('.') === 'village.uploadFolder'

/** Opens the client's half of the app on a phone; its modules start anew, as they do when the app was closed. */
export function startClient(
  { storage, files }: Kept,
  cloud: CloudAnswer,
  upload: (path: string) => unknown = (path) => `cloud://env/${path}`,
) {
  const asked: Asked[] = []
  // Where uploads go is always known here: what is tested is what is asked behind it.
  const withFolder: CloudAnswer = (name, event) =>
    asksFolder(event) ? yes({ folder: 'uploads/mine' }) : cloud(name, event)
  const taro = createWeChat({ storage, files, cloud: withFolder, upload, asked, answers: {}, navigate: {} })
  jest.resetModules()
  Object.assign(process.env, { TARO_ENV: 'weapp' })
  Object.assign(globalThis, { wx: taro })
  jest.doMock('@tarojs/taro', () => ({
    __esModule: true,
    default: taro,
    useDidShow: () => undefined,
    useDidHide: () => undefined,
  }))
  const clock: typeof Clock = require('../../../miniprogram/cloud/link/clock')
  const errors: typeof Errors = require('../../../miniprogram/cloud/link/errors')
  const link: typeof Link = require('../../../miniprogram/cloud/link/link')
  const outbox: typeof Outbox = require('../../../miniprogram/cloud/wishes/outbox')
  const person: typeof Person = require('../../../miniprogram/cloud/person/person')
  const settle: typeof Settle = require('../../../miniprogram/cloud/wishes/settle')
  const unfinished: typeof Unfinished = require('../../../miniprogram/cloud/wishes/unfinished')
  const drafts: typeof UseDraft = require('../../../miniprogram/cloud/wishes/use-draft')
  const wishes: typeof Wishes = require('../../../miniprogram/cloud/wishes/wishes')
  const of = (api: string) => asked.filter((one) => one.api === api)
  return {
    ...clock,
    ...errors,
    ...link,
    ...outbox,
    /** Sends a parcel from a page that stays in front. */
    send: (parcel: Outbox.ToSend, draft = 'nothing.typed', looking = { current: true }) =>
      outbox.send({ ...parcel, draft }, looking),
    ...person,
    ...settle,
    ...unfinished,
    ...drafts,
    ...wishes,
    /** The events that cloud functions got. */
    calls: (): CloudEvent[] => {
      const events: CloudEvent[] = of('cloud.callFunction').map(({ options }) => Object(options).data)
      return events.filter((event) => !asksFolder(event))
    },
    uploads: () => of('cloud.uploadFile').length,
  }
}
