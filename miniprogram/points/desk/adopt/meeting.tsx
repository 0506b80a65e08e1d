import { View } from '@tarojs/components'
import { Button, Buttons } from '@/parts/button'
import { MeetingFields } from '@/parts/meeting'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { ask } from '@/platform/ask'
import style from './style.module.css'
import type { Adopting } from './use-adopt'

/** The decision that the new version stands on; the law's numbers are checked before it is sent. */
export function Meeting({ adopting, back, done }: { adopting: Adopting; back: () => void; done: () => void }) {
  const { draft, change, resolution, lacks, outcome, adopt } = adopting
  const finish = async () => {
    const body = `${draft.rules.length} 条，从现在起照这一版记分，全村都看得到。`
    if ((await ask('采用这一版细则？', body, '采用')) && (await adopt())) done()
  }
  return (
    <Page
      title='哪次会定的？'
      under='细则要由村民会议或村民代表会议表决。'
      reads='哪次会定的？填会议的名称、日子，应到、到会、赞成各多少人。'
      foot={
        <>
          <NotSent outcome={outcome} />
          <RefusedRules outcome={outcome} />
          <Buttons>
            <Button kind='line' onPress={back}>
              回去改
            </Button>
            <Button onPress={finish} missing={resolution ? (lacks ? '人数不够' : undefined) : '先填完'}>
              采用
            </Button>
          </Buttons>
        </>
      }
    >
      <MeetingFields draft={draft} change={change} lacks={lacks} />
    </Page>
  )
}

/** The rules that the server would not take, with its reasons. */
function RefusedRules({ outcome }: Pick<Adopting, 'outcome'>) {
  if (outcome?.is !== 'refused' || outcome.refusal.code !== 'RULES_REFUSED') return null
  return (
    <View className={`${style.refused}`}>
      {outcome.refusal.data.rules.map(({ name, reason, way }) => (
        <View key={name}>{`${name}：${reason}${way}`}</View>
      ))}
    </View>
  )
}
