import { View } from '@tarojs/components'
import { Tag } from '@/parts/tag'
import style from './style.module.css'
import type { Finding } from './use-adopt'

/** Whether a rule can stay as it is, in one word. Draws nothing when there is nothing to say. */
export function Verdict({ findings }: { findings: readonly Finding[] }) {
  if (findings.some(({ severity }) => severity === 'refuse')) return <Tag tone='ochre'>要改</Tag>
  return findings.length > 0 ? <Tag>先问镇上</Tag> : null
}

/** What the checker says of a rule: why, and how to write it instead. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => (
  <>
    {findings.map(({ concern, severity, article, reason, instead }) => (
      <View key={concern} className={`${style.finding} ${severity === 'refuse' ? style.refused : ''}`}>
        <View
          className={`${style.reason}`}
        >{`${severity === 'refuse' ? '这条不能用' : '先问镇上'}：${article}。${reason}`}</View>
        <View>{`可以这样写：${instead.name}`}</View>
      </View>
    ))}
  </>
)
