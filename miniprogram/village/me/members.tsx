import { View } from '@tarojs/components'
import type { Me } from '@/village/parts/use-me'
import style from './members.module.css'

const MOST_COLUMNS = 3

/** The people of the household, three in a line at most. */
export function Members({ members }: Pick<Me, 'members'>) {
  if (members.length === 0) return null
  const columns = { gridTemplateColumns: `repeat(${Math.min(members.length, MOST_COLUMNS)}, 1fr)` }
  return (
    <View className={`${style.members}`} style={columns}>
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
