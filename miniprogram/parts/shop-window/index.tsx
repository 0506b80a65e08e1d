import type { ShopWindow as Shop } from '@shared/village/first-page'
import { View } from '@tarojs/components'
import { useSettings } from '@/cloud/person/settings'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { GoodsPicture } from '@/parts/goods-picture'
import { Icon } from '@/parts/icon'
import { open, routes } from '@/routes'
import style from './style.module.css'

export type { Shop }

/** In large type so many goods leave room for the words. */
const FEWER = 2

/** The way to the shop, beside the points: what they buy there, or what there is to look forward to. */
export function ShopWindow({ shop: { enough, goods }, onCover }: { shop: Shop; onCover?: boolean }) {
  const { elder } = useSettings()
  const words = enough ? '够换这些' : '能换这些'
  const names = goods.map(({ name }) => name).join('、')
  return (
    <View
      className={classes(style.window, onCover ? style.onCover : style.onPaper)}
      onClick={() => open(routes.shelf)}
      {...spoken({ role: 'button', label: `积分超市，${words}：${names}` })}
    >
      <View className={`${style.words}`}>{words}</View>
      {goods.slice(0, elder ? FEWER : goods.length).map(({ id, art }) => (
        <View key={id} className={`${style.goods}`}>
          <GoodsPicture art={art} photo={null} size='window' />
        </View>
      ))}
      <Icon name='right' className={`${style.arrow}`} />
    </View>
  )
}
