import type { ShelfLine } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { GoodsPicture } from '@/parts/goods-picture'
import { Sheet } from '@/parts/sheet'
import { Stepper } from '@/parts/stepper'
import { mostOf, sayLimit, whyNot } from './say-goods'
import style from './style.module.css'
import { countOf, type Wanted, withCount } from './wanted'

export interface GoodsCountsProps {
  readonly lines: readonly ShelfLine[]
  readonly wanted: readonly Wanted[]
  readonly onChange: (wanted: readonly Wanted[]) => void
  /** Whose limit it is, is not known: what they had already is said when they order. */
  readonly others?: boolean
}

/** How many pieces of each: a row a kind, with more at its end; once there is one, with less and more. */
export const GoodsCounts = ({ lines, wanted, onChange, others }: GoodsCountsProps) => (
  <Sheet>
    {lines.map((line) => {
      const known = others ? { ...line, allowed: line.limit?.count ?? null } : line
      const no = whyNot(known)
      const count = countOf(wanted, line.id)
      return (
        <View key={line.id} className={`${style.piece}`}>
          <GoodsPicture art={line.art} photo={line.photo} size='row' />
          <View>
            <View className={`${style.name}`}>{line.name}</View>
            <View className={`${style.price}`}>
              {[`${line.points} 分`, sayLimit(known), line.left <= FEW && !no ? `只剩 ${line.left}` : '']
                .filter(Boolean)
                .join('，')}
            </View>
          </View>
          {count === 0 ? (
            no ? (
              <View className={`${style.barred}`}>{no}</View>
            ) : (
              // Named apart from the other: else the press that takes the last piece out reaches this one, and lays it in again.
              <View
                key='first'
                className={`${style.first}`}
                hoverClass={`${style.pressed}`}
                onClick={() => onChange(withCount(wanted, line, 1))}
                {...spoken({ role: 'button', label: `${line.name}增加` })}
              >
                +
              </View>
            )
          ) : (
            <View key='count' className={`${style.count}`}>
              <Stepper
                label={line.name}
                value={count}
                most={mostOf(known)}
                onChange={(next) => onChange(withCount(wanted, line, next))}
              />
            </View>
          )}
        </View>
      )
    })}
  </Sheet>
)

/** From so few on, it is said how many there are. */
const FEW = 5
