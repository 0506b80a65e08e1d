import { View } from '@tarojs/components'
import { hidden } from '@/parts/aria'
import style from './style.module.css'

/** The cap of a key, beside the word that says what it does and never alone. */
export const Key = ({ name }: { name: string }) => (
  <View className={`${style.key}`} {...hidden}>
    {name}
  </View>
)
