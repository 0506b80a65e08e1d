import { View } from '@tarojs/components'
import { useSettings } from '@/cloud/person/settings'
import type { Here } from '@/cloud/person/use-here'
import { Dotted } from '@/parts/dotted'
import style from './style.module.css'

/** 5月18日 星期一 · 四月初二. */
export function Today({ today }: Pick<Here, 'today'>) {
  const { elder } = useSettings()
  const day = elder ? today.day : `${today.day} ${today.weekday}`
  return (
    <View className={`${style.today}`}>
      <Dotted words={`${day} · ${today.lunar}`} />
    </View>
  )
}
