import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon } from '@/parts/icon'
import { TABS } from '@/tabs'
import style from './style.module.css'

/** The places at the foot of the screen. `page` is where one is. */
export function TabBar({ page }: { page: string }) {
  return (
    <View className={`${style.bar}`} {...spoken({ role: 'tablist' })}>
      {TABS.map((tab) => {
        const here = tab.page === page
        return (
          <View
            key={tab.page}
            className={classes(style.tab, here && style.here)}
            onClick={() => !here && Taro.switchTab({ url: `/${tab.page}` })}
            {...spoken({ role: 'tab', label: tab.word, selected: here })}
          >
            <Icon name={tab.icon} className={`${style.icon}`} />
            {tab.word}
          </View>
        )
      })}
    </View>
  )
}
