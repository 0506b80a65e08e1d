import { dayOf, villageTime } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { DaySteps } from '@/parts/day-steps'
import { Field } from '@/parts/field'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import type { MeetingDraft } from './draft'
import style from './style.module.css'

const KINDS = [
  { value: 'representatives', word: '村民代表会议' },
  { value: 'villagersAssembly', word: '村民会议' },
] as const

const COUNTED = [
  { value: 'adults', word: '按人数，过半' },
  { value: 'households', word: '按户数，三分之二' },
] as const

/** So far back reaches a committee's own term; an older meeting is not this committee's to bring. */
const MOST_YEARS_AGO = 5

/** The meeting that a decision stands on, and what it lacks by the law's numbers. */
export function MeetingFields({
  draft,
  change,
  lacks,
}: {
  draft: MeetingDraft
  change: (part: Partial<MeetingDraft>) => void
  lacks: string | null
}) {
  const now = serverNow()
  const unit = draft.meeting === 'villagersAssembly' && draft.countedBy === 'households' ? '户' : '人'
  const today = dayOf(now)
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
    <>
      <Segment options={KINDS} value={draft.meeting} onChange={(meeting) => change({ meeting })} />
      {draft.meeting === 'villagersAssembly' && (
        <Segment options={COUNTED} value={draft.countedBy} onChange={(countedBy) => change({ countedBy })} />
      )}
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
      {text(`应到多少${unit}`, 'entitled', unit === '户' ? '全村的户数' : '应该来的人数')}
      {text(`到会多少${unit}`, 'present', '')}
      {text(`赞成多少${unit}`, 'inFavour', '')}
      {lacks && <View className={`${style.lacks}`}>{lacks}</View>}
    </>
  )
}
