import { CHECK_DAYS } from '@shared/matter/terms'
import type { Rule } from '@shared/points/rule'
import { View } from '@tarojs/components'
import { useContact } from '@/cloud/person/contact'
import { Button, Buttons } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { PhotoPicker } from '@/parts/photo-picker'
import { SectionHead } from '@/parts/section-head'
import { RulePicker } from '@/points/parts/rule-picker'
import { type Lately, sayUsedUp, usedUp } from '@/points/parts/rule-picker/lately'
import { sayRange } from '@/points/parts/sayings'
import style from './style.module.css'
import type { Lacks, useRaise } from './use-raise'

type Form = ReturnType<typeof useRaise> & { readonly rules: readonly Rule[]; readonly lately: Lately }
export type Step = 1 | 2 | 3

/** What each step of the large-type form asks. */
export const ONE_BY_ONE: Readonly<Record<Step, { readonly title: string; readonly reads: string }>> = {
  1: { title: '拍张照片', reads: '第一步，把好事拍下来。拍好了点下一步。' },
  2: { title: '是哪样好事？', reads: '第二步，选一选是哪样好事。选好了点下一步。' },
  3: { title: '说一句', reads: '第三步，说一句，不说也行。最后点报上去。' },
}

const MISSING: Readonly<Record<NonNullable<Lacks>, string>> = { rule: '先选一样', photo: '先拍照', words: '先说一句' }

const Photos = ({ form }: { form: Form }) => (
  <>
    <UsedUp form={form} />
    <PhotoPicker photos={form.deed.photos} onChange={(photos) => form.change({ photos })} />
  </>
)

/** What was reported lately and cannot be reported again now, before anybody takes a photo of it. */
function UsedUp({ form: { rules, lately } }: { form: Form }) {
  const said = rules.flatMap((rule) => {
    const used = lately.recent.includes(rule.id) ? usedUp(lately, rule) : undefined
    return used ? `${rule.name}${sayUsedUp(rule, used)}` : []
  })
  return said.length > 0 ? <Note>{said.join('；')}</Note> : null
}

const Rules = ({ form }: { form: Form }) => (
  <RulePicker rules={form.rules} picked={form.deed} onPick={form.change} others='别的好事' lately={form.lately} />
)
const Words = ({ form }: { form: Form }) => (
  <Field
    label={form.rule?.evidence.words ? '说一句' : '说一句（不说也行）'}
    value={form.deed.words}
    onInput={(words) => form.change({ words })}
    long
    voice
    most={500}
    placeholder='谁、在哪里、做了什么'
  />
)

/** The whole form on one page. */
export function AllAtOnce({ form }: { form: Form }) {
  return (
    <>
      <Photos form={form} />
      <SectionHead title='是哪样好事？' />
      <Rules form={form} />
      <View className={`${style.words}`}>
        <Words form={form} />
      </View>
    </>
  )
}

/** One question of the form. */
export function StepForm({ form, step }: { form: Form; step: Step }) {
  if (step === 1) return <Photos form={form} />
  return step === 2 ? <Rules form={form} /> : <Words form={form} />
}

/** Why it was not taken, who will look at it and for how many points, and the button. */
export function Foot({ form: { rule, lacks, sent, sendOff } }: { form: Form }) {
  return (
    <>
      <NotSent outcome={sent} />
      {rule && <WhoLooks rule={rule} />}
      <Button onPress={sendOff} missing={lacks ? MISSING[lacks] : undefined}>
        报上去
      </Button>
    </>
  )
}

/** The way from question to question; what is missing at the end leads back to where it is asked. */
export function StepFoot({ form, step, go }: { form: Form; step: Step; go: (step: Step) => void }) {
  const { rule, lacks, sent, sendOff } = form
  if (step === 1) return <Button onPress={() => go(2)}>下一步</Button>
  const next =
    step === 2 ? (
      <Button onPress={() => go(3)} missing={rule ? undefined : MISSING.rule}>
        下一步
      </Button>
    ) : lacks === 'photo' ? (
      <Button onPress={() => go(1)}>先去拍照</Button>
    ) : (
      <Button onPress={sendOff} missing={lacks ? MISSING[lacks] : undefined}>
        报上去
      </Button>
    )
  return (
    <>
      <NotSent outcome={sent} />
      {step === 3 && rule && <WhoLooks rule={rule} />}
      <Buttons>
        <Button kind='line' onPress={() => go(step === 3 ? 2 : 1)}>
          上一步
        </Button>
        {next}
      </Buttons>
    </>
  )
}

/** 张小梅会在 2 天内来看，认可后一般记 15 分. */
function WhoLooks({ rule }: { rule: Rule }) {
  const who = useContact()?.name ?? '网格员'
  return <Note centred>{`${who}会在 ${CHECK_DAYS} 天内来看，认可后一般记 ${sayRange(rule.points)} 分`}</Note>
}
