import type { GoodsArt } from '@shared/shop/goods'
import { Image, View } from '@tarojs/components'
import basket from '@/art/goods-basket.svg'
import flask from '@/art/goods-flask.svg'
import oil from '@/art/goods-oil.svg'
import paper from '@/art/goods-paper.svg'
import rice from '@/art/goods-rice.svg'
import soap from '@/art/goods-soap.svg'
import urea from '@/art/goods-urea.svg'
import { hidden } from '@/parts/aria'
import style from './style.module.css'

const DRAWINGS: Readonly<Record<GoodsArt, string>> = { rice, oil, soap, paper, flask, urea, basket }

/** What the drawings show, in words. */
export const ART_WORDS: Readonly<Record<GoodsArt, string>> = {
  rice: '米面',
  oil: '油',
  soap: '洗的',
  paper: '纸',
  flask: '用具',
  urea: '化肥',
  basket: '别的',
}

/** Goods in a list: their photo, or the drawing that stands in for one. The name stands beside it, so it is not read aloud. */
export const GoodsPicture = ({ art, photo }: { art: GoodsArt; photo: string | null }) => (
  <View className={`${style.frame}`}>
    {photo === null ? (
      <Image className={`${style.drawing}`} src={DRAWINGS[art]} mode='aspectFit' {...hidden} />
    ) : (
      <Image className={`${style.photo}`} src={photo} mode='aspectFill' {...hidden} />
    )}
  </View>
)
