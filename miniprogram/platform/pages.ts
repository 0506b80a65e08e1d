import { type ComponentType, lazy } from 'react'

/** Taro's list of the pages, each with the way to fetch its code. */
interface PageCode {
  readonly path: string
  readonly load: () => readonly [Promise<{ readonly default: ComponentType }>, ...unknown[]]
}

declare global {
  interface Window {
    readonly __taroAppConfig?: { readonly routes: readonly PageCode[] }
  }
}

/** In the browser, every page with the way to fetch its code. */
export const pagesInBrowser = (): readonly PageCode[] => window.__taroAppConfig?.routes ?? []

const drawn = new Map<string, ComponentType>()

/** A page as a part of another one; undefined where there is none of this path. */
export function pageAt(url: string): ComponentType | undefined {
  const path = url.replace(/^\//, '').replace(/\?.*$/, '')
  const known = drawn.get(path)
  if (known) return known
  const code = pagesInBrowser().find((page) => page.path === path)
  if (!code) return undefined
  const page = lazy(() => code.load()[0])
  drawn.set(path, page)
  return page
}
