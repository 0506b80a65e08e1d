import { View } from '@tarojs/components'
import { Dotted } from '@/parts/dotted'
import { Seal } from '@/parts/seal'
import style from './style.module.css'

export interface FigureProps {
  /** With its sign: +20, −5. */
  readonly figure: string
  /** Words in front of it, where the points were not moved: 本来记. */
  readonly before?: string | undefined
  /** Points that went out are written in ink. */
  readonly out: boolean
  /** One line under it. */
  readonly note: string
  readonly seal?: { readonly words: string; readonly tone?: 'vermilion' | 'jade' } | undefined
}

/** What something was worth, at the head of its page, with the seal of whoever decided. */
export const Figure = ({ figure, before, out, note, seal }: FigureProps) => (
  <View className={`${style.top}`}>
    <View>
      <View className={`${style.amount} ${out ? style.out : ''}`}>
        {before && <View className={`${style.before}`}>{before}</View>}
        {figure}
        <View className={`${style.unit}`}>分</View>
      </View>
      <View className={`${style.note}`}>
        <Dotted words={note} />
      </View>
    </View>
    {seal && <Seal {...seal} />}
  </View>
)
