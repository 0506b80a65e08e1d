import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { isRefusal, OfflineError } from './errors'

const FRESH_MS = 10_000
const KEPT_MS = 10 * 60_000

/** A "no" and a missing network are answers; only a fault is worth asking about again, once. */
const worthRetrying = (failures: number, error: Error) =>
  failures < 1 && !(error instanceof OfflineError) && !isRefusal(error)

/** Answers in memory, shared by all pages. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: worthRetrying,
      retryDelay: 600,
      staleTime: FRESH_MS,
      gcTime: KEPT_MS,
      refetchOnWindowFocus: false,
    },
  },
})

/** Marks every answer as old and asks again for what is on the screens: a change may have moved any figure. */
export const refresh = (): Promise<void> => queryClient.invalidateQueries()

/** Tells the library about the phone's network; it has no window to look at in a mini-program. Called once, at launch. */
export function watchNetwork(onBack: () => void): void {
  focusManager.setFocused(true)
  onlineManager.setEventListener((setOnline) => {
    Taro.onNetworkStatusChange(({ isConnected }) => {
      setOnline(isConnected)
      if (isConnected) onBack()
    })
    return () => undefined
  })
  // Only once somebody listens does the library start to watch.
  onlineManager.subscribe(() => undefined)
}

/** Does `then` whenever the network comes back, until the answer is called. */
export const whenNetworkReturns = (then: () => unknown): (() => void) =>
  onlineManager.subscribe((online) => {
    if (online) then()
  })
