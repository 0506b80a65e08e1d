import { fileSystem, USER_FOLDER } from './files'

/** A stand-in for `wx`: what the bundle asks of WeChat, answered at once; what it asked is written down. */

type Callbacks = {
  readonly success?: (result: unknown) => void
  readonly fail?: (result: unknown) => void
  readonly complete?: (result: unknown) => void
}

/** Answers one call of a cloud function: the function's result, or a rejection for what the network or the platform does. */
export type CloudAnswer = (
  name: string,
  event: { readonly path: readonly string[]; readonly input: unknown },
) => unknown

/** One call of the platform. */
export interface Asked {
  readonly api: string
  readonly options: unknown
}

const SCREEN = {
  SDKVersion: '3.8.0',
  platform: 'android',
  system: 'Android 12',
  version: '8.0.50',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 700,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 20,
  language: 'zh_CN',
  fontSizeSetting: 16,
  theme: 'light',
  safeArea: { top: 20, bottom: 778, left: 0, right: 375, width: 375, height: 758 },
}
const BOX = { left: 0, top: 0, width: 375, height: 40, right: 375, bottom: 40, scrollLeft: 0, scrollTop: 0 }

/** Answers a callback call the way WeChat does: later, and through a promise when no callback was given. */
export function reply(options: unknown, outcome: Promise<unknown>): Promise<unknown> | undefined {
  const { success, fail, complete }: Callbacks = typeof options === 'object' && options !== null ? options : {}
  const done = outcome.then(
    (result) => {
      success?.(result)
      complete?.(result)
    },
    (error: unknown) => {
      const message = { errMsg: error instanceof Error ? error.message : String(error) }
      fail?.(message)
      complete?.(message)
    },
  )
  return success || fail || complete ? void done : outcome
}

/** Every queried box is one line high. */
function selectorQuery() {
  const found: unknown[] = []
  const add = () => {
    found.push({ ...BOX })
    return query
  }
  const query: Record<string, unknown> = {
    boundingClientRect: add,
    fields: add,
    node: add,
    scrollOffset: add,
    exec: (done?: (found: unknown[]) => void) => setTimeout(() => done?.(found)),
  }
  for (const name of ['in', 'select', 'selectAll', 'selectViewport']) query[name] = () => query
  return query
}

/** What is written down and answered with `ok`. The program copies WeChat's own list of names, so each must be here. */
const PLAIN = [
  'chooseImage',
  'compressImage',
  'makePhoneCall',
  'onAppHide',
  'onAppRoute',
  'onAppShow',
  'onError',
  'onNetworkStatusChange',
  'onPageNotFound',
  'onThemeChange',
  'onUnhandledRejection',
  'pageScrollTo',
  'previewImage',
  'requestSubscribeMessage',
  'saveImageToPhotosAlbum',
  'scanCode',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setClipboardData',
  'setNavigationBarColor',
  'setNavigationBarTitle',
  'showActionSheet',
  'showModal',
  'showToast',
  'stopPullDownRefresh',
  'vibrateShort',
]

/** What the person does when WeChat itself asks, unless a test says otherwise: agrees. */
const AGREES: Readonly<Record<string, object>> = {
  showModal: { confirm: true, cancel: false },
  showActionSheet: { tapIndex: 0 },
  chooseImage: { tempFilePaths: ['wxfile://tmp/taken.jpg'] },
  compressImage: { tempFilePath: 'wxfile://tmp/smaller.jpg' },
}

export interface WeChatOptions {
  readonly storage: Map<string, unknown>
  readonly files: Set<string>
  readonly cloud: CloudAnswer
  /** Answers one upload: the file's id, or a rejection. */
  readonly upload: (cloudPath: string) => unknown
  readonly asked: Asked[]
  /** What single interfaces answer, by name: `{ showModal: { confirm: false } }`. */
  readonly answers: Readonly<Record<string, object>>
  /** Moving between pages is the harness's own. */
  readonly navigate: Readonly<Record<string, (options: unknown) => unknown>>
}

/** Makes the stand-in. */
export function createWeChat(options: WeChatOptions): object {
  const { storage, files, cloud, upload, asked, navigate } = options
  const answers = { ...AGREES, ...options.answers }
  const screen = () => SCREEN
  const launched = () => ({ path: '', query: {}, scene: 1001 })
  const known: Record<string, unknown> = {
    ...navigate,
    canIUse: () => true,
    nextTick: (then: () => void) => setTimeout(then),
    getSystemInfoSync: screen,
    getWindowInfo: screen,
    getDeviceInfo: screen,
    getAppBaseInfo: screen,
    getLaunchOptionsSync: launched,
    getEnterOptionsSync: launched,
    getStorageSync: (name: string) => storage.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => storage.set(name, structuredClone(value)),
    removeStorageSync: (name: string) => storage.delete(name),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
    createSelectorQuery: selectorQuery,
    env: { USER_DATA_PATH: USER_FOLDER },
    getFileSystemManager: () => fileSystem(files),
    requirePrivacyAuthorize: (call: unknown) => reply(call, Promise.resolve({})),
    getRandomValues: (call: { length: number }) =>
      reply(call, Promise.resolve({ randomValues: crypto.getRandomValues(new Uint8Array(call.length)).buffer })),
    cloud: {
      init: () => undefined,
      callFunction: (call: { name: string; data: Parameters<CloudAnswer>[1] }) => {
        asked.push({ api: 'cloud.callFunction', options: { name: call.name, data: call.data } })
        const answer = Promise.resolve().then(() => cloud(call.name, call.data))
        return reply(
          call,
          answer.then((result) => ({ result, requestID: 'request-1', errMsg: 'cloud.callFunction:ok' })),
        )
      },
      uploadFile: (call: { cloudPath: string }) => {
        asked.push({ api: 'cloud.uploadFile', options: { cloudPath: call.cloudPath } })
        const answer = Promise.resolve().then(() => upload(call.cloudPath))
        return reply(
          call,
          answer.then((fileID) => ({ fileID, statusCode: 200 })),
        )
      },
    },
  }
  for (const api of PLAIN) {
    known[api] = (call: unknown) => {
      asked.push({ api, options: call })
      return reply(call, Promise.resolve({ errMsg: `${api}:ok`, ...answers[api] }))
    }
  }
  return known
}
