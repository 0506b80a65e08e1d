import { useRouter } from '@tarojs/taro'
import { createContext, useContext } from 'react'
import { leadsTo } from '@/parts/leads-to'
import { goBack } from '@/platform/window'
import { open } from '@/routes'

/** How one comes and goes where one is: from page to page, or inside of one part of a desk. */
export interface Ways {
  /** What the page was opened with. */
  readonly params: Readonly<Record<string, string | undefined>>
  /** Opens a page. */
  readonly open: (url: string) => unknown
  /** Opens a matter, by what it is and its id: `claim:…`. */
  readonly openMatter: (ref: string) => unknown
  readonly back: () => unknown
  /** What was asked is answered: back to where it was asked, or on to what waits next. */
  readonly done: () => unknown
  /** Whether this lies over the matter itself. */
  readonly over?: boolean
  /** The matter that lies open beside a list. */
  readonly beside?: string | undefined
}

/** The ways inside of a desk; on a page of its own there are none but the page's. */
export const WaysHere = createContext<Ways | null>(null)

export function useWays(): Ways {
  const { params } = useRouter()
  return useContext(WaysHere) ?? { params, open, openMatter, back: goBack, done: goBack }
}

/** The page of a matter. */
export function pageOf(ref: string): string | undefined {
  const [about = '', id = null] = ref.split(/:(.*)/)
  return leadsTo(about, id)
}

/** Opens the page of a matter. */
export function openMatter(ref: string): void {
  const url = pageOf(ref)
  if (url !== undefined) open(url)
}
