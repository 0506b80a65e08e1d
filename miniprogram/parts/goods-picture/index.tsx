import type { GoodsArt } from '@shared/shop/goods'
import { Image, View } from '@tarojs/components'
import bag from '@/art/goods-bag.svg'
import bar from '@/art/goods-bar.svg'
import basket from '@/art/goods-basket.svg'
import bottle from '@/art/goods-bottle.svg'
import broom from '@/art/goods-broom.svg'
import brush from '@/art/goods-brush.svg'
import flask from '@/art/goods-flask.svg'
import oil from '@/art/goods-oil.svg'
import paper from '@/art/goods-paper.svg'
import pot from '@/art/goods-pot.svg'
import rice from '@/art/goods-rice.svg'
import seedling from '@/art/goods-seedling.svg'
import soap from '@/art/goods-soap.svg'
import urea from '@/art/goods-urea.svg'
import { hidden } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

const DRAWINGS: Readonly<Record<GoodsArt, string>> = {
  rice,
  oil,
  soap,
  bar,
  bottle,
  brush,
  paper,
  flask,
  pot,
  broom,
  bag,
  urea,
  seedling,
  basket,
}

export interface GoodsPictureProps {
  readonly art: GoodsArt
  /** An address that an image can show; null where the drawing stands in. */
  readonly photo: string | null
  /** `tile`: as wide as what it lies in. `row`: before a row's words. `ticket`: beside what was ordered. */
  readonly size: 'window' | 'tile' | 'row' | 'ticket'
}

/** Goods as they look. The name stands beside it, so it is not read aloud. */
export const GoodsPicture = ({ art, photo, size }: GoodsPictureProps) => (
  <View className={classes(style.ground, style[size])} {...hidden}>
    {photo ? (
      <Image className={`${style.photo}`} src={photo} mode='aspectFill' />
    ) : (
      <Image className={`${style.drawing}`} src={DRAWINGS[art]} />
    )}
  </View>
)
