import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useMemo } from 'react'
import { serverNow } from '../link/clock'
import { isRefusal, OfflineError, type Refusal } from '../link/errors'
import { answerKeeper, knownAnswer } from './known'

/** How an answer stands. `data` is there when `ready`, and when an older answer is shown in its stead: then `knownAt` says of when. */
export interface Read<T> {
  readonly face: 'ready' | 'loading' | 'offline' | 'fault' | 'refused'
  readonly data: T | undefined
  /** Epoch ms, when `data` is not of now. */
  readonly knownAt: number | undefined
  readonly refusal: Refusal | undefined
  readonly again: () => Promise<unknown>
}

/** A list that comes page by page. */
export interface Pages<T> extends Read<readonly T[]> {
  readonly more: boolean
  readonly loadingMore: boolean
  readonly loadMore: () => Promise<unknown>
}

type Key = readonly (string | number | null | undefined)[]
interface Options {
  /** Ask only when true: for what depends on another answer. */
  readonly when?: boolean
}
interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

const nameOf = (key: Key) => key.map((part) => part ?? '').join('/')

/**
 * Reads from the cloud: `useRead(['points', 'passbook'], () => cloud.points.passbook({}))`.
 * The key is the procedure's path and what it was asked. Asks again when the page comes back to the front.
 */
export function useRead<T>(key: Key, call: () => Promise<T>, { when = true }: Options = {}): Read<T> {
  const query = useQuery<T>({ queryKey: key, enabled: when, queryFn: keeping(key, call) })
  useDidShow(() => {
    if (when && query.isStale) query.refetch()
  })
  return reading(key, query.data, query.error, query.refetch)
}

/** Asks ahead of need, for what has to be there without network: only while no answer lies on this phone. */
export function useAhead<T>(key: Key, call: () => Promise<T>, { when = true }: Options = {}): void {
  const name = nameOf(key)
  const unknown = useMemo(() => knownAnswer(name) === undefined, [name])
  useQuery<T>({
    queryKey: key,
    enabled: when && unknown,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: keeping(key, call),
  })
}

/** Asks, and keeps the answer on this phone. */
const keeping =
  <T>(key: Key, call: () => Promise<T>) =>
  async (): Promise<T> => {
    const keep = answerKeeper()
    const data = await call()
    keep(nameOf(key), data, serverNow())
    return data
  }

/** Reads a list page by page: `usePages(['points', 'notices'], (cursor) => cloud.points.listNotices({ cursor }))`. */
export function usePages<T>(
  key: Key,
  call: (cursor: string | undefined) => Promise<Page<T>>,
  { when = true }: Options = {},
): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    enabled: when,
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<T>) => page.next,
    queryFn: async ({ pageParam }) => {
      const keep = answerKeeper()
      const page = await call(pageParam ?? undefined)
      if (pageParam === null) keep(nameOf(key), page.items, serverNow())
      return page
    },
  })
  useDidShow(() => {
    if (when && query.isStale) query.refetch()
  })
  const items = query.data?.pages.flatMap((page) => page.items)
  return {
    ...reading<readonly T[]>(key, items, query.error, query.refetch),
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: query.fetchNextPage,
  }
}

function reading<T>(key: Key, data: T | undefined, error: Error | null, again: () => Promise<unknown>): Read<T> {
  const plain = { data, knownAt: undefined, refusal: undefined, again }
  if (isRefusal(error)) return { ...plain, face: 'refused', refusal: error }
  if (!error) return { ...plain, face: data === undefined ? 'loading' : 'ready' }
  const known = knownAnswer<T>(nameOf(key))
  const face = error instanceof OfflineError ? 'offline' : 'fault'
  return { ...plain, face, data: data ?? known?.data, knownAt: known?.at }
}
