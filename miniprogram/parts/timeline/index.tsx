import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/parts/icon'
import style from './style.module.css'

/** One step that a person took, or that is still waited for. */
export interface TimelineStep {
  readonly key: string
  readonly icon: IconName
  /** Name and verb: 网格员 张小梅 去看过. */
  readonly head: string
  readonly time?: string | undefined
  /** One plain sentence: what was said. */
  readonly said?: string | undefined
  readonly done: boolean
}

/** What happened, by whom and when, oldest first. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className={`${style.timeline}`}>
      {steps.map((step) => (
        <View key={step.key} className={`${style.step}`}>
          <View className={`${style.dot} ${step.done ? style.done : style.wait}`}>
            <Icon name={step.icon} size={18} />
          </View>
          <View className={`${style.head}`}>
            <View className={`${style.who}`}>{step.head}</View>
            {step.time && <View className={`${style.time}`}>{step.time}</View>}
          </View>
          {step.said && <View className={`${style.said}`}>{step.said}</View>}
        </View>
      ))}
    </View>
  )
}
