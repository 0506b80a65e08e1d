import type { GoodsArt } from '@shared/shop/goods'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { GoodsPicture } from '@/parts/goods-picture'
import style from './style.module.css'

/** What is on the shelf, two side by side; in large type one under the other. */
export const GoodsTiles = ({ children }: { children: ReactNode }) => (
  <View className={`${style.tiles}`}>{children}</View>
)

export interface GoodsTileProps {
  readonly name: string
  /** The price of one piece, in points. */
  readonly points: number
  readonly art: GoodsArt
  readonly photo: string | null
  /** 够换, 还差 34 分, 换完了. */
  readonly word: string
  /** Whether `word` is good news. */
  readonly good: boolean
  /** How many of it are in the basket. */
  readonly chosen: number
  readonly onPress: () => unknown
}

/** One kind of goods: picture, name, price, and whether one can have it. */
export function GoodsTile({ name, points, art, photo, word, good, chosen, onPress }: GoodsTileProps) {
  const said = [name, `${points} 分`, word, chosen > 0 ? `篮子里有 ${chosen}` : ''].filter(Boolean).join('，')
  return (
    <View
      className={classes(style.tile, chosen > 0 && style.on)}
      hoverClass={`${style.pressed}`}
      onClick={() => onPress()}
      {...spoken({ role: 'button', label: said })}
    >
      <View className={`${style.picture}`}>
        <GoodsPicture art={art} photo={photo} size='tile' />
        {chosen > 0 && <View className={`${style.chosen}`}>{`篮子里 ${chosen}`}</View>}
      </View>
      <View className={`${style.words}`}>
        <View className={`${style.name}`}>{name}</View>
        <View className={`${style.line}`}>
          <View className={`${style.price}`}>
            {String(points)}
            <View className={`${style.unit}`}>分</View>
          </View>
          <View className={classes(style.word, good && style.good)}>{word}</View>
        </View>
      </View>
    </View>
  )
}
