import { sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { Icon } from '@/parts/icon'
import { leadsTo } from '@/parts/leads-to'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { open } from '@/routes'
import style from './letter.module.css'
import type { Message } from './use-messages'

/** One letter, whole; it opens what it is about. */
export function Letter({ letter: { title, text, sentAt, about }, isNew }: { letter: Message; isNew: boolean }) {
  const url = about ? leadsTo(about.kind, about.id) : undefined
  const said = url ? spoken({ role: 'button', label: `${title}，${text}` }) : {}
  return (
    <Sheet>
      <View
        className={`${style.letter}`}
        hoverClass={url ? `${style.pressed}` : 'none'}
        onClick={() => url && open(url)}
        {...said}
      >
        <View className={`${style.head}`}>
          <View className={`${style.title}`}>{title}</View>
          {isNew && <Tag tone='vermilion'>新</Tag>}
        </View>
        <View className={`${style.text}`}>{text}</View>
        <View className={`${style.foot}`}>
          {sayMoment(sentAt)}
          {url && (
            <View className={`${style.more}`}>
              去看看
              <Icon name='right' size={20} />
            </View>
          )}
        </View>
      </View>
    </Sheet>
  )
}
