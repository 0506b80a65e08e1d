import { View } from '@tarojs/components'
import { Button } from '@/parts/button'
import { Icon } from '@/parts/icon'
import { Tag } from '@/parts/tag'
import style from './style.module.css'
import type { Finding } from './use-adopt'

/** Whether a rule can stay as it is, in one word. Draws nothing when there is nothing to say. */
export function Verdict({ findings }: { findings: readonly Finding[] }) {
  if (findings.some(({ severity }) => severity === 'refuse')) return <Tag tone='ochre'>不合法</Tag>
  return findings.length > 0 ? <Tag>先问镇上</Tag> : null
}

const SAYS = { refuse: '这条不能用', ask: '这条先问镇上' } as const

/** What is wrong with a rule, under its field: the article, why, a sentence that would be lawful, and one key to take it. */
export function Findings({ findings, take }: { findings: readonly Finding[]; take: (finding: Finding) => void }) {
  const refused = findings.filter(({ severity }) => severity === 'refuse')
  // What cannot stay is put right first; about the rest the town is asked only then.
  const shown = refused.length > 0 ? refused : findings
  return (
    <>
      {shown.map((finding) => {
        const { concern, severity, title, article, reason, instead } = finding
        return (
          <View key={concern} className={`${style.finding}`}>
            <View className={`${style.says}`}>
              <Icon name='horn' size={22} />
              {`${SAYS[severity]}：${title}`}
            </View>
            <View>{`${article}：${reason}`}</View>
            <View className={`${style.instead}`}>
              <View className={`${style.words}`}>
                <View className={`${style.hint}`}>可以这样写</View>
                <View className={`${style.lawful}`}>{instead.name}</View>
              </View>
              <Button kind='line' onPress={() => take(finding)}>
                用这句
              </Button>
            </View>
          </View>
        )
      })}
    </>
  )
}
