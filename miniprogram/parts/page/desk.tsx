import { View } from '@tarojs/components'
import { type ReactNode, Suspense } from 'react'
import type { Settings } from '@/cloud/person/settings'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import type { Desk } from '@/parts/desk/use-desk'
import { openMatter, useWays, type Ways, WaysHere } from '@/parts/desk/ways'
import { Loading } from '@/parts/faces'
import { Icon } from '@/parts/icon'
import { Key } from '@/parts/key'
import { Rail } from '@/parts/rail'
import { pageAt } from '@/platform/pages'
import { goBack } from '@/platform/window'
import { open } from '@/routes'
import style from './desk.module.css'

/** The look of the whole window. */
export const deskLook = ({ elder }: Pick<Settings, 'elder'>, two: boolean): string =>
  classes(style.desk, elder && style.elder, two && style.two)

/** What a wide window shows: the rail, the page, and beside a list what lies open of it. */
export const DeskFrame = ({
  page,
  desk,
  part,
  children,
}: {
  page: string
  desk: Desk | undefined
  /** What lies open where it is no matter of a list. */
  part: ReactNode
  children: ReactNode
}) => (
  <>
    <Rail page={page} />
    <View className={`${style.column}`}>
      <WaysHere.Provider value={desk?.list ?? null}>{children}</WaysHere.Provider>
    </View>
    {desk && <Beside desk={desk} />}
    {part && <WaysHere.Provider value={NO_WAYS}>{part}</WaysHere.Provider>}
  </>
)

/** Where what lies open is a part of the page itself, its ways are the page's. */
const NO_WAYS: Ways = { params: {}, open, openMatter, back: goBack, done: goBack }

/** The page of what lies open, which draws itself as it does on a phone. */
function Beside({ desk: { url, pane } }: { desk: Desk }) {
  const Page = url === undefined ? undefined : pageAt(url)
  if (url === undefined || !Page) return <View className={`${style.pane}`} />
  const params = Object.fromEntries(new URLSearchParams(url.split('?')[1]))
  return (
    <WaysHere.Provider value={{ ...pane, params }} key={url}>
      <Suspense fallback={<Pane head={null} body={<Loading shape='page' words={undefined} />} foot={null} />}>
        <Page />
      </Suspense>
    </WaysHere.Provider>
  )
}

/** Head, body and foot of what lies open; only the body scrolls. */
export const Pane = ({ head, body, foot }: { head: ReactNode; body: ReactNode; foot: ReactNode }) => (
  <View className={`${style.pane}`} {...spoken({ role: 'main' })}>
    <View className={`${style.paneHead}`}>{head}</View>
    <View className={`${style.paneBody}`}>{body}</View>
    {foot && <View className={`${style.paneFoot}`}>{foot}</View>}
  </View>
)

/** The way back from what was opened over a matter. */
export function PaneBack() {
  const { over, back } = useWays()
  if (!over) return null
  return (
    <View className={`${style.back}`} onClick={back} {...spoken({ role: 'button', label: '返回' })}>
      <Icon name='left' />
      返回
      <View className={`${style.cap}`}>
        <Key name='Esc' />
      </View>
    </View>
  )
}

/** Under a list: how to go through it without a mouse. */
export const Keys = () => (
  <View className={`${style.keys}`}>
    <Key name='J' />
    <View className={`${style.what}`}>下一件</View>
    <Key name='K' />
    <View className={`${style.what}`}>上一件</View>
  </View>
)
