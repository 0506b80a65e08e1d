import { Image, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import mark from '@/art/mark.svg'
import { type Settings, useSettings } from '@/cloud/person/settings'
import { hidden, spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Said } from '@/parts/faces/said'
import { Icon } from '@/parts/icon'
import { News } from '@/parts/news'
import { sentences } from '@/parts/sentences'
import { Speak } from '@/parts/speak'
import { TabBar } from '@/parts/tab-bar'
import { canSpeak, hush, utter } from '@/platform/speech'
import { dressBars, goBack } from '@/platform/window'
import style from './style.module.css'

const inBrowser = process.env.TARO_ENV === 'h5'

export interface PageProps {
  readonly title: string
  /** For a tab page, its path as in `tabs.ts`: draws the tab bar, and the brand instead of 返回. */
  readonly tab?: string | undefined
  readonly children: ReactNode
  /** What stays at the foot of the screen: the main button, and one line above it. Not for tab pages. */
  readonly foot?: ReactNode
  /** Pull to refresh. Also set `enablePullDownRefresh: true` in the page's config. */
  readonly onRefresh?: (() => Promise<unknown>) | undefined
  /** What 读 reads, main thing first. Without it, what an empty face or another dead end says, or else the title. */
  readonly reads?: string | undefined
  /** A line under the title of an inner page. */
  readonly under?: string | undefined
}

/** The frame of every page: title, theme and size, safe areas, foot or tab bar, reading aloud. */
export function Page({ title, tab, children, foot, onRefresh, reads, under }: PageProps) {
  const settings = useSettings()
  useBars(tab ? title : '村星', settings)
  const [said, say] = useState<string>()
  const words = reads ?? said
  useReading(words, settings)
  usePullDownRefresh(async () => {
    await onRefresh?.()
    Taro.stopPullDownRefresh()
  })
  const speak = <Speak words={words ?? sentences(title, under)} />
  return (
    <View
      className={classes(style.page, settings.dark && 'theme-dark', settings.elder && 'size-elder')}
      data-theme={settings.dark ? 'dark' : 'light'}
      data-size={settings.elder ? 'elder' : 'normal'}
    >
      {inBrowser && <Bar title={tab && title}>{tab && speak}</Bar>}
      <View className={`${style.body}`}>
        {!inBrowser && tab && <View className={`${style.speak}`}>{speak}</View>}
        {!tab && (
          <View className={`${style.head}`}>
            <View className={`${style.title}`} {...spoken({ role: 'heading' })}>
              {title}
            </View>
            <View className={`${style.beside}`}>{speak}</View>
          </View>
        )}
        {under && <View className={`${style.under}`}>{under}</View>}
        <Said.Provider value={say}>{children}</Said.Provider>
      </View>
      <View className={`${style.bottom}`}>
        <News />
        {foot && <View className={`${style.foot}`}>{foot}</View>}
        {tab && <TabBar page={tab} />}
      </View>
    </View>
  )
}

/** The browser's title bar; WeChat draws its own. Without a title it is the way back. */
function Bar({ title, children }: { title: string | undefined; children: ReactNode }) {
  return (
    <View className={`${style.bar}`}>
      {title === undefined ? (
        <View className={`${style.back}`} onClick={goBack} {...spoken({ role: 'button', label: '返回' })}>
          <Icon name='left' />
          返回
        </View>
      ) : (
        <View className={`${style.brand}`}>
          <Image className={`${style.mark}`} src={mark} {...hidden} />
          {title}
        </View>
      )}
      {children}
    </View>
  )
}

/** Keeps the platform's own bars in step with the page: on every return to it, and when day turns to night. */
function useBars(title: string, settings: Settings) {
  useDidShow(() => dressBars(title, settings))
  useEffect(() => dressBars(title, settings), [title, settings])
}

/** 打开页面就读: once, when there is something to read. Leaving the page ends it. */
function useReading(words: string | undefined, settings: Settings) {
  const read = useRef(false)
  const wanted = canSpeak && settings.readAloud
  useEffect(() => {
    if (!wanted || !words || read.current) return
    read.current = true
    utter(words)
  }, [wanted, words])
  useEffect(() => hush, [])
}
