import { DAY_MS, dayOf, sayDay } from '@shared/kernel/time'
import type { Notice } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { useSettings } from '@/cloud/person/settings'
import { spoken } from '@/parts/aria'
import { Icon } from '@/parts/icon'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** For so long a notice is news, in ms; after that it is found behind 看全部. */
const NEWS_MS = 7 * DAY_MS

/** 村里大事: the newest notices on the village wall. In large type one row that leads to them. */
export function Wall({ notices }: { notices: readonly Notice[] }) {
  const { elder } = useSettings()
  const [newest] = notices
  const since = serverNow() - NEWS_MS
  const news = notices.filter(({ publishedAt }) => publishedAt > since)
  if (elder) {
    return (
      <Sheet>
        <Row icon='notice' title='村里大事' onPress={() => open(routes.wall)} />
      </Sheet>
    )
  }
  return (
    <Sheet topped='red'>
      <View className={`${style.mast}`}>
        <View className={`${style.mastTitle}`} {...spoken({ role: 'heading' })}>
          村里大事
        </View>
        <View className={`${style.mastNote}`}>{newest ? sayNewest(notices, newest) : ''}</View>
      </View>
      {news.map(({ id, title, publishedAt }) => (
        <Row key={id} title={title} detail={`${sayDay(publishedAt)}贴`} onPress={() => open(routes.notice(id))} />
      ))}
      {newest && news.length === 0 && <View className={`${style.nothing}`}>这几天没有新消息。</View>}
      {newest ? (
        <View
          className={`${style.all}`}
          onClick={() => open(routes.wall)}
          {...spoken({ role: 'button', label: '村里大事，看全部' })}
        >
          看全部
          <Icon name='right' size={20} />
        </View>
      ) : (
        <View className={`${style.nothing}`}>还没有消息，有了会贴在这里。</View>
      )}
    </Sheet>
  )
}

/** `今天贴出 3 条`, or the day of the newest. */
function sayNewest(notices: readonly Notice[], newest: Notice): string {
  const today = dayOf(serverNow())
  const count = notices.filter(({ publishedAt }) => dayOf(publishedAt) === today).length
  return count > 0 ? `今天贴出 ${count} 条` : `${sayDay(newest.publishedAt)}贴出`
}
