import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

/** How many are done, under way and late. */
export interface Stages {
  readonly done: number
  readonly open: number
  readonly late: number
}

const STAGES = ['done', 'open', 'late'] as const
export const STAGE_SAYS = { done: '办好了', open: '在办', late: '误了' } as const

export const sumOf = ({ done, open, late }: Stages): number => done + open + late

/** So many dots a row has room for. */
const MOST = 40
const UNITS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** How many one dot stands for, so that the longest row has room. */
export const unitFor = (rows: readonly Stages[]): number => {
  const most = Math.max(0, ...rows.map(sumOf))
  return UNITS.find((unit) => most / unit <= MOST) ?? Math.ceil(most / MOST)
}

/** What is counted as dots: full ones are done. What there is has a dot at least, however many one stands for. */
const dotsFor = (count: number, unit: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count / unit)))

/** A row of dots with its word and its figure. */
export function DotRow({ word, stages, unit }: { word: string; stages: Stages; unit: number }) {
  const said = STAGES.filter((stage) => stages[stage] > 0).map((stage) => `${STAGE_SAYS[stage]} ${stages[stage]} 件`)
  return (
    <View className={`${style.row}`} {...spoken({ role: 'img', label: [word, ...said].join('，') })}>
      <View className={`${style.word}`}>{word}</View>
      <View className={`${style.dots}`}>
        {STAGES.flatMap((stage) =>
          Array.from({ length: dotsFor(stages[stage], unit) }, (_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are alike, and only the last one ever changes.
            <View key={`${stage}${n}`} className={`${style.dot} ${style[stage]}`} />
          )),
        )}
      </View>
      <View className={`${style.count}`}>{`${sumOf(stages)}`}</View>
    </View>
  )
}
