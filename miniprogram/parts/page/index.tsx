import { Image, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import mark from '@/art/mark.svg'
import { type Settings, useSettings } from '@/cloud/person/settings'
import { hidden, spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { type Queue, useDesk } from '@/parts/desk/use-desk'
import { useDeskKeys } from '@/parts/desk/use-desk-keys'
import { WaysHere } from '@/parts/desk/ways'
import { Dotted } from '@/parts/dotted'
import { Said } from '@/parts/faces/said'
import { Icon } from '@/parts/icon'
import { News } from '@/parts/news'
import { PLACES } from '@/parts/rail/places'
import { sentences } from '@/parts/sentences'
import { Speak } from '@/parts/speak'
import { TabBar } from '@/parts/tab-bar'
import { canSpeak, hush, utter } from '@/platform/speech'
import { useWide } from '@/platform/wide'
import { dressBars, goBack } from '@/platform/window'
import { DeskFrame, deskLook, Keys, Pane, PaneBack } from './desk'
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
  /** The matters that the page lists: in a wide window one of them lies open beside them. */
  readonly queue?: Queue | undefined
  /** In a wide window, what lies open beside the page where it is no matter: one entry of a form, with the way to its neighbours. */
  readonly beside?: Beside | undefined
}

export interface Beside {
  readonly part: ReactNode
  readonly move: (by: 1 | -1) => void
}

/** The frame of every page: title, theme and size, safe areas, foot or tab bar, reading aloud; on a desk, a part of that. */
export function Page(props: PageProps) {
  return useContext(WaysHere) ? <PagePart {...props} /> : <WholePage {...props} />
}

function WholePage({ title, tab, children, foot, onRefresh, reads, under, queue, beside }: PageProps) {
  const settings = useSettings()
  useBars(tab ? title : '村星', settings)
  const [said, say] = useState<string>()
  const words = reads ?? said
  usePullDownRefresh(async () => {
    await onRefresh?.()
    Taro.stopPullDownRefresh()
  })
  const wide = useWide()
  const desk = useDesk(queue)
  const two = desk ?? (wide ? beside : undefined)
  const root = useDeskKeys(two && { move: two.move, back: desk?.pane.back ?? goBack })
  // On a desk what lies open is read, not the list of it.
  useReading(two ? undefined : words, settings)
  const path = useRouter().path.replace(/\?.*$/, '')
  const speak = <Speak words={words ?? sentences(title, under)} />
  // A place of the rail has no way back, and no other page a brand: both stand in the rail.
  const bar = inBrowser && !(wide && (tab || PLACES.some(({ url }) => url === path)))
  const page = (
    <>
      {bar && <Bar title={tab && title}>{tab && speak}</Bar>}
      <View className={`${style.body}`}>
        {!inBrowser && tab && <View className={`${style.speak}`}>{speak}</View>}
        {(!tab || wide) && <Head title={title}>{speak}</Head>}
        {under && (
          <View className={`${style.under}`}>
            <Dotted words={under} />
          </View>
        )}
        <Said.Provider value={say}>{children}</Said.Provider>
      </View>
      <View className={`${style.bottom}`}>
        <News />
        {foot && <View className={`${style.foot}`}>{foot}</View>}
        {two && <Keys />}
        {tab && !wide && <TabBar page={tab} />}
      </View>
    </>
  )
  return (
    <View
      ref={root}
      className={classes(
        wide ? deskLook(settings, two !== undefined) : style.page,
        settings.dark && 'theme-dark',
        settings.elder && 'size-elder',
      )}
      data-theme={settings.dark ? 'dark' : 'light'}
      data-size={settings.elder ? 'elder' : 'normal'}
    >
      {wide ? (
        <DeskFrame page={path} desk={desk} part={two === beside ? beside?.part : undefined}>
          {page}
        </DeskFrame>
      ) : (
        page
      )}
    </View>
  )
}

/** What lies open beside a list. */
function PagePart({ title, children, foot, reads, under }: PageProps) {
  const settings = useSettings()
  const [said, say] = useState<string>()
  const words = reads ?? said
  useReading(words, settings)
  return (
    <Pane
      head={
        <>
          <PaneBack />
          <Head title={title}>
            <Speak words={words ?? sentences(title, under)} />
          </Head>
          {under && (
            <View className={`${style.under}`}>
              <Dotted words={under} />
            </View>
          )}
        </>
      }
      body={<Said.Provider value={say}>{children}</Said.Provider>}
      foot={foot}
    />
  )
}

const Head = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className={`${style.head}`}>
    <View className={`${style.title}`} {...spoken({ role: 'heading' })}>
      {title}
    </View>
    <View className={`${style.beside}`}>{children}</View>
  </View>
)

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
