import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { BUNDLE, readAppJson, routesOf } from './bundle'
import { compileTemplates, type Drawn, draw, pathTo, type Renderer, textOf } from './tree'
import { type Asked, type CloudAnswer, createWeChat, reply } from './wechat'

export { textOf, walk } from './tree'

type Method = (this: unknown, ...given: unknown[]) => unknown

/** A page that is open: what it registered, the data it has set, and how much that was. */
interface OpenPage {
  readonly route: string
  readonly data: Record<string, unknown>
  readonly sent: { calls: number; bytes: number }
  readonly call: (method: string, ...given: unknown[]) => void
}

/** A mini-program that runs: the built bundle in a realm without a document, under a stand-in for WeChat. */
export interface Phone {
  /** Everything that was asked of WeChat, oldest first. */
  readonly asked: readonly Asked[]
  readonly storage: Map<string, unknown>
  readonly routes: readonly string[]
  /** Errors that the program did not catch, or wrote to its console. */
  readonly errors: readonly string[]
  readonly open: (url: string) => void
  /** The route of the page in front. */
  readonly route: () => string
  readonly drawn: () => Drawn
  readonly text: () => string
  /** How much the page in front has sent to its view. */
  readonly sent: () => { readonly calls: number; readonly bytes: number }
  /** Taps what is labelled or reads so. */
  readonly tap: (words: string) => void
  /** Types into the field that is labelled so. */
  readonly type: (label: string, value: string) => void
  /** Waits until the page in front fits; fails with what is on it when it does not come to that. */
  readonly until: (fits: () => boolean) => Promise<void>
  readonly dispose: () => void
}

const PATIENCE_MS = 10_000
const LOOK_MS = 5

/** The id that the cloud's storage gives a file. */
const uploaded = (cloudPath: string) => `cloud://village.tcb/${cloudPath}`

let templates: Renderer | undefined

/** What a phone is started with. `storage` can outlive it, as when the app is closed and opened again. */
export interface Launch {
  readonly cloud?: CloudAnswer
  readonly storage?: Map<string, unknown>
  /** Paths of the files on the phone. */
  readonly files?: Set<string>
  /** Answers an upload with a file id; without it uploads succeed. */
  readonly upload?: (cloudPath: string) => unknown
  /** What single interfaces of WeChat answer, by name; without it the person agrees to whatever is asked. */
  readonly answers?: Readonly<Record<string, object>>
}

/** Starts the bundle. `cloud` answers the calls of cloud functions; without it there is no network. */
export function launch({
  cloud = () => Promise.reject(new Error('cloud.callFunction:fail request:fail')),
  storage = new Map<string, unknown>(),
  files = new Set<string>(),
  upload = uploaded,
  answers = {},
}: Launch = {}): Phone {
  const app = readAppJson()
  const routes = routesOf(app)
  templates ??= compileTemplates(BUNDLE)
  const render = templates
  const asked: Asked[] = []
  const errors: string[] = []
  const stack: OpenPage[] = []

  const close = () => {
    stack.pop()?.call('onUnload')
    stack.at(-1)?.call('onShow')
  }
  const moves = {
    navigateTo: (url: string) => open(url),
    redirectTo: (url: string) => {
      stack.pop()?.call('onUnload')
      open(url)
    },
    switchTab: (url: string) => {
      while (stack.length > 0) stack.pop()?.call('onUnload')
      open(url)
    },
  }
  const navigate: Record<string, (options: unknown) => unknown> = {}
  for (const [api, move] of Object.entries({ ...moves, reLaunch: moves.switchTab, navigateBack: close })) {
    navigate[api] = (options) => {
      asked.push({ api, options })
      return reply(
        options,
        Promise.resolve().then(() => move(String(Object(options).url ?? ''))),
      )
    }
  }
  const realm = createRealm(
    createWeChat({ storage, files, cloud, upload, asked, answers, navigate }),
    errors,
    () => stack,
  )

  function open(url: string): void {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!routes.includes(route)) throw new Error(`there is no page ${route}`)
    stack.at(-1)?.call('onHide')
    const page = createPage(route, realm.definitionOf(route))
    stack.push(page)
    page.call('onLoad', Object.fromEntries(new URLSearchParams(query)))
    page.call('onShow')
    page.call('onReady')
  }
  const front = () => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const drawn = () => draw(render, front().route, front().data)
  const text = () => textOf(drawn())

  return {
    asked,
    storage,
    routes,
    errors,
    open,
    drawn,
    text,
    route: () => front().route,
    sent: () => front().sent,
    tap: (words) => fire(front(), drawn(), (node) => node.attr.ariaLabel === words || textOf(node) === words, 'tap'),
    type: (label, value) => fire(front(), drawn(), (node) => node.attr.ariaLabel === label, 'input', { value }),
    until: async (fits) => {
      const since = Date.now()
      while (!fits()) {
        if (Date.now() - since > PATIENCE_MS)
          throw new Error(`it did not come to that; on the page: ${text()}\n${errors.join('\n')}`)
        await new Promise((next) => setTimeout(next, LOOK_MS))
      }
    },
    dispose: () => {
      while (stack.length > 0) stack.pop()?.call('onUnload')
      realm.dispose()
    },
  }
}

/** A page as WeChat makes it of what was registered. */
function createPage(route: string, definition: Readonly<Record<string, unknown>>): OpenPage {
  const sent = { calls: 0, bytes: 0 }
  const data: Record<string, unknown> = structuredClone(Object(definition.data))
  const self: Record<string, unknown> = {
    ...definition,
    route,
    is: route,
    data,
    getPageId: () => route,
    selectComponent: () => null,
    getTabBar: () => null,
    setData(patch: Record<string, unknown>, then?: () => void) {
      const text = JSON.stringify(patch)
      sent.calls += 1
      sent.bytes += text.length
      for (const [where, value] of Object.entries(JSON.parse(text))) put(data, where, value)
      if (then) setTimeout(() => then.call(self))
    },
  }
  const call = (method: string, ...given: unknown[]) => {
    const found = self[method]
    if (typeof found === 'function') (found as Method).apply(self, given)
  }
  return { route, data, sent, call }
}

/** Sets `root.cn.[0].v`, as setData understands its keys. */
function put(target: Record<string, unknown>, where: string, value: unknown): void {
  const steps = where
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = steps.pop() ?? ''
  let at = target
  for (const step of steps) {
    at[step] ??= {}
    at = Object(at[step])
  }
  at[last] = value
}

/** Events that go up from the node that was touched. */
const RISING = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend'])

/** Gives an event to the node that fits, then to those around it, as WeChat does: `catch` stops it. */
function fire(page: OpenPage, tree: Drawn, fits: (node: Drawn) => boolean, type: string, detail: object = {}): void {
  const path = pathTo(tree, fits)?.reverse()
  const target = path?.[0]
  if (!path || !target) throw new Error(`nothing to ${type}; on the page: ${textOf(tree)}`)
  const dataOf = (node: Drawn) => ({
    id: node.attr.id,
    dataset: Object.fromEntries(
      Object.entries(node.attr).flatMap(([name, value]) => (name.startsWith('data-') ? [[name.slice(5), value]] : [])),
    ),
  })
  let heard = false
  for (const node of RISING.has(type) ? path : [target]) {
    const stops = node.attr[`catch${type}`]
    const handler = stops ?? node.attr[`bind${type}`]
    if (typeof handler !== 'string' || handler === '') continue
    heard = true
    page.call(handler, {
      type,
      timeStamp: Date.now(),
      detail,
      target: dataOf(target),
      currentTarget: dataOf(node),
      mark: {},
    })
    if (stops) return
  }
  if (!heard) throw new Error(`nothing there hears a ${type}`)
}

/** The realm of the bundle: `wx`, timers and WeChat's registrations; no document, no eval. */
function createRealm(wx: object, errors: string[], pages: () => readonly OpenPage[]) {
  const timers = new Set<NodeJS.Timeout>()
  const timed = (start: (then: () => void, ms?: number) => NodeJS.Timeout) => (then: () => void, ms?: number) => {
    const timer = start(then, ms)
    timers.add(timer)
    return timer
  }
  const definitions = new Map<string, Record<string, unknown>>()
  let loading = ''
  let app: Record<string, Method> = {}
  const complain = (...words: unknown[]) => {
    errors.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '))
  }
  const start = (given: Record<string, Method>) => {
    app = given
  }
  const silent = () => undefined
  const register = (given: Record<string, unknown>) => definitions.set(loading, given)
  const same = (given: unknown) => given
  const realm = vm.createContext(
    {
      wx,
      global: {},
      console: { log: silent, info: silent, debug: silent, warn: silent, error: complain },
      setTimeout: timed(setTimeout),
      setInterval: timed(setInterval),
      clearTimeout,
      clearInterval,
      App: start,
      getApp: () => app,
      Page: register,
      Component: silent,
      Behavior: same,
      getCurrentPages: () => pages(),
    },
    { codeGeneration: { strings: false, wasm: false } },
  )

  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const name = file.endsWith('.js') ? file : `${file}.js`
    const before = modules.get(name)
    if (before) return before.exports
    const module = { exports: {} }
    modules.set(name, module)
    const code = readFileSync(path.join(BUNDLE, name), 'utf8')
    const run = vm.runInContext(`(function (require, module, exports) {${code}\n})`, realm, { filename: name })
    run((other: string) => load(path.posix.join(path.posix.dirname(name), other)), module, module.exports)
    return module.exports
  }
  load('app')
  const scene = { path: '', query: {}, scene: 1001 }
  app.onLaunch?.call(app, scene)
  app.onShow?.call(app, scene)

  return {
    definitionOf(route: string): Record<string, unknown> {
      loading = route
      load(route)
      const definition = definitions.get(route)
      if (!definition) throw new Error(`${route} registered no page`)
      return definition
    },
    dispose() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
