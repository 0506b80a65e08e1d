import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { Icon } from '@/parts/icon'
import style from './style.module.css'

/** The line above a group, with a way to the rest of it when there is one. */
export function SectionHead({ title, more }: { title: string; more?: { word: string; onPress: () => unknown } }) {
  return (
    <View className={`${style.head}`}>
      <View {...spoken({ role: 'heading' })}>{title}</View>
      {more && (
        <View
          className={`${style.more}`}
          onClick={more.onPress}
          {...spoken({ role: 'button', label: `${title}，${more.word}` })}
        >
          {more.word}
          <Icon name='right' size={20} />
        </View>
      )}
    </View>
  )
}
