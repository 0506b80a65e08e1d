import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'

/** 走了 23 户 / 共 500 户, and the same as a line that fills. */
export function Progress({ walked, households }: { walked: number; households: number }) {
  const share = households === 0 ? 0 : Math.min(100, Math.floor((walked * 100) / households))
  return (
    <Sheet>
      <View
        className={`${style.progress}`}
        {...spoken({ role: 'img', label: `走了 ${walked} 户，共 ${households} 户` })}
      >
        <View className={`${style.sum}`}>
          走了
          <View className={`${style.walked}`}>{String(walked)}</View>
          {`/ 共 ${households} 户`}
        </View>
        <View className={`${style.track}`}>
          <View className={`${style.fill}`} style={{ width: `${share}%` }} />
        </View>
      </View>
    </Sheet>
  )
}
