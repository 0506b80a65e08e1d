import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import type { Me } from '@/village/parts/use-me'
import style from './door-plate.module.css'

/** The plate on the household's door; for whoever has no door here, the plate of their office. */
export function DoorPlate({ me: { town, village, household, roles } }: { me: Me }) {
  const above = town === village.name ? '' : town
  const [name, below] = household
    ? [household.head, `${household.group}${household.door ?? ''}`]
    : [village.name, roles.map(({ placeName }) => placeName).join('、')]
  const over = household ? `${above} ${village.name}` : above
  return (
    <View className={`${style.plate}`} {...spoken({ role: 'img', label: [over, name, below].join('，') })}>
      <View className={`${style.rim}`} />
      <View className={`${style.nail} ${style.left}`} />
      <View className={`${style.nail} ${style.right}`} />
      <View className={`${style.over}`}>{over}</View>
      <View className={`${style.name}`}>{name}</View>
      <View className={`${style.below}`}>{below}</View>
    </View>
  )
}
