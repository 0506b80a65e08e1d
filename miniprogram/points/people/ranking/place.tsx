import { View } from '@tarojs/components'
import { classes } from '@/parts/classes'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import style from './style.module.css'
import type { Ranking } from './use-ranking'

const TOP = ['一', '二', '三']

interface MyPlaceProps {
  readonly place: string
  readonly mine: NonNullable<Ranking['mine']>
  /** My household. */
  readonly home: string | undefined
}

/** Where one's own household stands, and how far it is to the one before it. */
export function MyPlace({ place, mine, home }: MyPlaceProps) {
  return (
    <Sheet>
      <View className={`${style.mine}`}>
        <View>
          <View className={`${style.where}`}>{`您家在${place}`}</View>
          <View className={`${style.ahead}`}>
            {mine.ahead === null ? '前面没有别家了' : `离前面一家差 ${mine.ahead} 分`}
          </View>
        </View>
        <View className={`${style.rank}`}>
          第<View className={`${style.big}`}>{String(mine.place)}</View>名
        </View>
      </View>
      {home !== undefined && <Row icon='pen' title='怎么写我家的名字' onPress={() => open(routes.naming(home))} />}
    </Sheet>
  )
}

/** One household of the ranking; equal points share a place. */
export function Place({ line }: { line: Ranking['list']['items'][number] }) {
  const top = TOP[line.place - 1]
  return (
    <View className={classes(style.line, line.mine && style.own)}>
      <View className={classes(style.number, top !== undefined && style.top)}>{top ?? String(line.place)}</View>
      <View className={`${style.name}`}>
        {line.household}
        <View className={`${style.group}`}>{line.group}</View>
      </View>
      <View className={`${style.points}`}>
        {String(line.honour)}
        <View className={`${style.unit}`}>分</View>
      </View>
    </View>
  )
}
