import { createContext, runInContext } from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** A node as it would be drawn; text is a string. The compiler writes `aria-label` as `ariaLabel`, and `data-` as it is. */
export interface Drawn {
  readonly tag: string
  readonly attr: Readonly<Record<string, unknown>>
  readonly children: readonly (Drawn | string)[]
}

/** What WeChat's renderer answers before Taro's own components are taken apart. */
interface Raw {
  readonly tag: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children?: readonly (Raw | string | number)[]
}
export type Renderer = (template: string) => (data: unknown) => Raw

/** Compiles the bundle's templates with Tencent's own compiler. They change what functions and numbers can do: in a realm of their own. */
export function compileTemplates(folder: string): Renderer {
  const window = { __webview_engine_version__: 0.02 }
  const code = `(function (window, self, top) {${wxmlToJs(folder)}\n})`
  const define: (...globals: unknown[]) => Renderer = runInContext(code, createContext({ console }))
  return define(window, window, window)
}

/** Tags that draw nothing of their own. */
const THROUGH = new Set(['virtual', 'wx-page', 'body'])
/** Components with which Taro lets its templates call themselves. */
const RECURSIVE = new Set(['wx-comp', 'wx-custom-wrapper'])

/** Draws a page from the data that it has set so far. */
export function draw(render: Renderer, route: string, data: unknown): Drawn {
  return { tag: 'page', attr: {}, children: expand(render, render(`${route}.wxml`)(data)) }
}

function expand(render: Renderer, node: Raw | string | number): (Drawn | string)[] {
  if (typeof node !== 'object') return [String(node)]
  const attr = node.attr ?? {}
  if (RECURSIVE.has(node.tag)) return expand(render, render(`${node.tag.slice(3)}.wxml`)({ ...attr }))
  const children = (node.children ?? []).flatMap((child) => expand(render, child))
  return THROUGH.has(node.tag) ? children : [{ tag: node.tag.replace(/^wx-/, ''), attr, children }]
}

/** All words under a node, as they are read. */
export const textOf = (node: Drawn | string): string =>
  typeof node === 'string' ? node.replaceAll('\u00a0', ' ') : node.children.map(textOf).join('')

/** The nodes from the root down to the first that fits, or undefined. The deepest that fits wins over those around it. */
export function pathTo(node: Drawn, fits: (node: Drawn) => boolean): Drawn[] | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const deeper = pathTo(child, fits)
    if (deeper) return [node, ...deeper]
  }
  return fits(node) ? [node] : undefined
}

/** Every node of the tree, the root first. */
export function* walk(node: Drawn): Generator<Drawn> {
  yield node
  for (const child of node.children) if (typeof child !== 'string') yield* walk(child)
}
