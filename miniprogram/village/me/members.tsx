import { View } from '@tarojs/components'
import type { Me } from '@/village/parts/use-me'
import style from './members.module.css'

/** The people of the household, three in a line. */
export function Members({ members }: Pick<Me, 'members'>) {
  if (members.length === 0) return null
  return (
    <View className={`${style.members}`}>
      {members.map(({ id, name, relation, me, signedIn }) => (
        <View key={id} className={`${style.member}`}>
          <View className={`${style.name}`}>{name}</View>
          <View className={`${style.relation}`}>
            {[relation, me ? '您' : signedIn ? '在用' : ''].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
    </View>
  )
}
