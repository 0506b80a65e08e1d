import { QueryClientProvider } from '@tanstack/react-query'
import Taro, { useDidShow, useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { queryClient, watchNetwork } from '@/cloud/link/query-client'
import { noticePerson } from '@/cloud/person/person'
import { followPhone } from '@/cloud/person/settings'
import { keepSettling, settleAll } from '@/cloud/wishes/unfinished'
import { fetchAhead } from '@/platform/ahead'
import { followKeyboard } from '@/platform/keyboard'
import './app.css'

/** What every page stands on: the cloud, the answers in memory, what is open and goes by itself. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      const env = process.env.CUNXING_ENV
      Taro.cloud.init(env ? { env } : {})
    }
    noticePerson()
    followPhone()
    followKeyboard()
    watchNetwork(settleAll)
    keepSettling()
    fetchAhead()
  })
  useDidShow(() => {
    settleAll()
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
