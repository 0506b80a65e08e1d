import type { RoundItem } from '@shared/inspection/contract'
import { View } from '@tarojs/components'
import { SectionHead } from '@/parts/section-head'
import { Squares } from '@/parts/squares'
import { stepsOf } from './record-sheet'
import style from './style.module.css'

/** `没做到`, and where there is nothing between `做到了 5 分`, else `3 分`. */
const wordOf = (points: number, steps: readonly number[]): string => {
  if (points === 0) return '没做到'
  return steps.length > 2 ? `${points} 分` : `做到了 ${points} 分`
}

export interface ChoicesProps {
  readonly items: readonly RoundItem[]
  /** Points by item; an item without a number is still open. */
  readonly given: Readonly<Record<string, number>>
  readonly onGive: (itemId: string, points: number) => void
}

/** The questions of a sheet, each answered with one tap. */
export const Choices = ({ items, given, onGive }: ChoicesProps) => (
  <>
    {items.map(({ id, name, note, points }) => {
      const steps = stepsOf({ points })
      return (
        <View key={id}>
          <SectionHead title={name} />
          {note && <View className={`${style.note}`}>{note}</View>}
          <Squares
            across={steps.length > 2 ? 'three' : 'two'}
            squares={steps.map((step) => ({
              value: `${step}`,
              word: wordOf(step, steps),
              label: `${name}，${wordOf(step, steps)}`,
            }))}
            value={given[id] === undefined ? '' : `${given[id]}`}
            onChange={(value) => onGive(id, Number(value))}
          />
        </View>
      )
    })}
  </>
)
