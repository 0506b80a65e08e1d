import { useRouter } from '@tarojs/taro'
import { createContext, useContext } from 'react'
import { goBack } from '@/platform/window'
import { open } from '@/routes'

/** How one comes and goes where one is: from page to page, or inside of one part of a desk. */
export interface Ways {
  /** What the page was opened with. */
  readonly params: Readonly<Record<string, string | undefined>>
  readonly open: (url: string) => unknown
  readonly back: () => unknown
  /** What was asked is answered: back to where it was asked, or on to what waits next. */
  readonly done: () => unknown
}

/** The ways of whatever stands beside something else; on a page of its own there are none but the page's. */
export const WaysHere = createContext<Ways | null>(null)

export function useWays(): Ways {
  const { params } = useRouter()
  return useContext(WaysHere) ?? { params, open, back: goBack, done: goBack }
}
