import { pagesInBrowser } from './pages'

/** So long the first page has the network to itself: ms. */
const SETTLED_MS = 3_000

/**
 * In the browser the code of a page comes when it is first opened; a deed is reported where there is no network. So the
 * rest is fetched once the first page has settled, one page after the other. What is here already costs nothing.
 * WeChat does the same by the app's `preloadRule`.
 */
export function fetchAhead(): void {
  if (process.env.TARO_ENV !== 'h5') return
  setTimeout(fetchPages, SETTLED_MS)
}

async function fetchPages(): Promise<void> {
  for (const { load } of pagesInBrowser()) {
    // One that does not come now is fetched when it is opened.
    await load()[0].catch(() => undefined)
  }
}
