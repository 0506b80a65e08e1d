import { useSyncExternalStore } from 'react'

/** From this width on a window has room for a desk: what waits on the left, one thing of it on the right. */
const DESK = '(min-width: 1024px)'

const isWide = (): boolean => process.env.TARO_ENV === 'h5' && window.matchMedia(DESK).matches

function watch(then: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  window.addEventListener('resize', then)
  return () => window.removeEventListener('resize', then)
}

/** Whether the window is as wide as a desk; never in WeChat. */
export const useWide = (): boolean => useSyncExternalStore(watch, isWide)
