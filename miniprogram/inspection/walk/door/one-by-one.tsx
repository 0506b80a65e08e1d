import type { RoundItem } from '@shared/inspection/contract'
import { type ReactNode, useState } from 'react'
import { Choices } from '@/inspection/parts/choices'
import { Button, Buttons } from '@/parts/button'
import { useTop } from '@/platform/use-top'
import { More } from './more'
import type { DoorSheetForm } from './use-door-sheet'

/** One question a screen: an answer leads to the next one. */
export function useOneByOne(items: readonly RoundItem[], form: DoorSheetForm) {
  const [step, setStep] = useState(0)
  useTop(step)
  const back = step > 0 && (
    <Button kind='line' onPress={() => setStep(step - 1)}>
      上一项
    </Button>
  )
  return {
    item: items[step],
    all: () => {
      form.giveAll()
      setStep(items.length)
    },
    give: (itemId: string, points: number) => {
      form.give(itemId, points)
      setStep(step + 1)
    },
    isFirst: step === 0,
    /** Back and on; at the last question `record`. */
    foot: (record: ReactNode) => {
      const item = items[step]
      const on = item ? (
        <Button onPress={() => setStep(step + 1)} missing={form.given[item.id] === undefined ? '先选一个' : undefined}>
          下一项
        </Button>
      ) : (
        record
      )
      return back ? (
        <Buttons>
          {back}
          {on}
        </Buttons>
      ) : (
        on
      )
    },
  }
}

export function OneByOne({ steps, form }: { steps: ReturnType<typeof useOneByOne>; form: DoorSheetForm }) {
  if (!steps.item) return <More form={form} />
  return (
    <>
      {steps.isFirst && (
        <Button kind='line' icon='check' onPress={steps.all}>
          都做到了
        </Button>
      )}
      <Choices items={[steps.item]} given={form.given} onGive={steps.give} />
    </>
  )
}
