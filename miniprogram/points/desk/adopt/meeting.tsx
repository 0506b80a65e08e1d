import { dayOf, villageTime } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/clock'
import { Button, Buttons } from '@/parts/button'
import { DaySteps } from '@/parts/day-steps'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { ask } from '@/platform/ask'
import style from './style.module.css'
import type { Adopting } from './use-adopt'

const KINDS = [
  { value: 'representatives', word: '村民代表会议' },
  { value: 'villagersAssembly', word: '村民会议' },
] as const

/** So far back reaches a committee's own term; an older meeting is not this committee's to bring. */
const MOST_YEARS_AGO = 5

/** The decision that the new version stands on; the law's numbers are checked before it is sent. */
export function Meeting({ adopting, back, done }: { adopting: Adopting; back: () => void; done: () => void }) {
  const { draft, change, resolution, lacks, outcome, adopt } = adopting
  const now = serverNow()
  const today = dayOf(now)
  const finish = async () => {
    const body = `${draft.rules.length} 条，从现在起照这一版记分，全村都看得到。`
    if ((await ask('采用这一版细则？', body, '采用')) && (await adopt())) done()
  }
  const text = (label: string, name: 'title' | 'entitled' | 'present' | 'inFavour', placeholder: string) => (
    <Field
      label={label}
      kind={name === 'title' ? 'text' : 'number'}
      value={draft[name]}
      onInput={(value) => change({ [name]: value })}
      most={60}
      placeholder={placeholder}
    />
  )
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
      <Segment options={KINDS} value={draft.meeting} onChange={(meeting) => change({ meeting })} />
      {text('决议的名称', 'title', '第一次村民代表会议决议')}
      <SectionHead title='哪一天开的会' />
      <Sheet>
        <DaySteps
          day={draft.day || today}
          first={dayOf(villageTime(now).subtract(MOST_YEARS_AGO, 'year').valueOf())}
          last={today}
          onChange={(day) => change({ day })}
        />
      </Sheet>
      {text('应到多少人', 'entitled', '应该来的人数')}
      {text('到会多少人', 'present', '')}
      {text('赞成多少人', 'inFavour', '')}
      {lacks && <View className={`${style.lacks}`}>{lacks}</View>}
    </Page>
  )
}

/** The rules that the server would not take, with its reasons. */
function RefusedRules({ outcome }: Pick<Adopting, 'outcome'>) {
  if (outcome?.is !== 'refused' || outcome.refusal.code !== 'RULES_REFUSED') return null
  return (
    <View className={`${style.finding} ${style.refused}`}>
      {outcome.refusal.data.rules.map(({ name, reason, way }) => (
        <View key={name}>{`${name}：${reason}${way}`}</View>
      ))}
    </View>
  )
}
