import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useWide } from '@/platform/wide'
import { nameInAddress } from '@/platform/window'
import { open } from '@/routes'
import { openMatter, pageOf, type Ways } from './ways'

/** What a list lays on a desk. */
export interface Queue {
  /** Its matters in order, each by what it is and its id: `claim:…`. */
  readonly refs: readonly string[]
  /** Whether an answer leads on to the next one. */
  readonly goesOn?: boolean
}

/** A list with one of its matters beside it. */
export interface Desk {
  /** The page that lies open: the matter's own, or one of its acts. */
  readonly url: string | undefined
  /** For the list. */
  readonly list: Ways
  /** For what lies open. */
  readonly pane: Omit<Ways, 'params'>
  readonly move: (by: 1 | -1) => void
}

/**
 * Where there is room for it, a list with one of its matters beside it, `?open=`; undefined where there is none: then the
 * same address opens the matter's own page over the list.
 */
export function useDesk(queue: Queue | undefined): Desk | undefined {
  const wide = useWide()
  const { params } = useRouter()
  const [chosen, choose] = useState(params.open)
  const [over, setOver] = useState<readonly string[]>([])
  const [answered, setAnswered] = useState<string>()
  // What lies open stays so when the list changes under it: nobody answers what they have not looked at.
  const first = useRef<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page is opened; whoever narrows the window stays where they are.
  useEffect(() => {
    if (!wide && params.open) openMatter(params.open)
  }, [])
  if (!wide || !queue) {
    first.current = undefined
    return undefined
  }
  const { refs, goesOn } = queue
  first.current ??= refs.find((ref) => ref !== answered)
  const at = chosen ?? first.current
  const lay = (ref: string | undefined) => {
    first.current = undefined
    choose(ref)
    setOver([])
    nameInAddress('open', ref)
  }
  const besides = (by: 1 | -1) => refs[(at === undefined ? -1 : refs.indexOf(at)) + by]
  const back = () => setOver(over.slice(0, -1))
  const goOn = () => {
    setAnswered(at)
    lay(besides(1) ?? besides(-1))
  }
  const pane = {
    open: (url: string) => setOver([...over, url]),
    openMatter: (ref: string) => setOver([...over, pageOf(ref) ?? []].flat()),
    back,
    over: over.length > 0,
    done: goesOn ? goOn : back,
  }
  return {
    url: over.at(-1) ?? (at === undefined ? undefined : pageOf(at)),
    list: { params, open, openMatter: lay, back, done: back, beside: at },
    pane,
    move: (by) => {
      const next = besides(by)
      if (next !== undefined) lay(next)
    },
  }
}
