import type { DraftRule } from '@shared/points/rule'
import { SPANS, type Span } from '@shared/points/rules'
import { EACH } from '@shared/points/say'
import { View } from '@tarojs/components'
import { Button, Buttons } from '@/parts/button'
import { Field } from '@/parts/field'
import { countOf } from '@/parts/meeting/draft'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Stepper } from '@/parts/stepper'
import { SwitchRow } from '@/parts/switch'
import { RuleFieldsForm } from './rule-fields'
import style from './style.module.css'
import { BLANK, ruleOf, type Typed, typedOf, whatIsWrong } from './typed-rule'
import type { Adopting } from './use-adopt'
import { useJudged } from './use-judged'
import { Findings } from './verdict'

const KINDS = [
  { value: 'award', word: '加分' },
  { value: 'deduction', word: '扣分' },
] as const
const UNITS = [
  { value: 'household', word: '按户记' },
  { value: 'person', word: '按人记' },
] as const

/** One rule of the draft; `at` beyond the last one is a new rule. */
export function RuleEditor({ adopting, at, back }: { adopting: Adopting; at: number; back: () => void }) {
  const before: DraftRule | undefined = adopting.draft.rules[at]
  const typed = adopting.draft.unfinished[at] ?? (before ? typedOf(before) : BLANK)
  const set = (part: Partial<Typed>) => adopting.type(at, { ...typed, ...part })
  const others = adopting.draft.rules.filter((_, n) => n !== at).map(({ name }) => name)
  const judged = useJudged(adopting.villageId, typed)
  const missing = whatIsWrong(typed, others)
  const finish = () => {
    const rule = ruleOf(typed)
    if (!rule) return
    adopting.put(at, rule)
    back()
  }
  const leave = () => {
    adopting.remove(at)
    back()
  }
  return (
    <Page
      title={before ? '改这一条' : '加一条'}
      reads={`${before ? `改${before.name}` : '加一条'}。写做什么、归哪一类、记几分、要什么凭据、怎么定下来。`}
      foot={
        <Buttons>
          <Button kind='line' onPress={leave}>
            {before ? '不要这条' : '不加了'}
          </Button>
          <Button onPress={finish} missing={missing}>
            改好了
          </Button>
        </Buttons>
      }
    >
      <Field
        label='写给大家看的话'
        value={typed.name}
        onInput={(name) => set({ name })}
        most={30}
        placeholder='做了什么'
      />
      <Findings findings={judged.findings} take={({ instead }) => set({ ...instead, note: '', fields: undefined })} />
      <Field label='归哪一类' value={typed.category} onInput={(category) => set({ category })} most={20} />
      <Segment options={KINDS} value={typed.kind} onChange={(kind) => set({ kind, fields: undefined })} />
      <Segment options={UNITS} value={typed.unit} onChange={(unit) => set({ unit })} />
      <Numbers typed={typed} set={set} />
      <RuleFieldsForm typed={typed} read={judged.read} set={set} />
      <SectionHead title='要什么凭据' />
      <Sheet>
        <SwitchRow label='照片' on={typed.photo} onChange={(photo) => set({ photo })} />
        <SwitchRow label='说一句' on={typed.words} onChange={(words) => set({ words })} />
      </Sheet>
      <Field label='还要看什么（不写也行）' value={typed.note} onInput={(note) => set({ note })} most={100} />
      <SectionHead title='怎么定下来' />
      <Sheet>
        <Row title='几人同意'>
          <Stepper label='同意的人' value={typed.endorse} least={1} most={9} onChange={(endorse) => set({ endorse })} />
        </Row>
        <Row title='公示几天'>
          <Stepper
            label='公示天数'
            value={typed.noticeDays}
            least={1}
            most={30}
            onChange={(noticeDays) => set({ noticeDays })}
          />
        </Row>
        {typed.kind === 'deduction' && (
          <Row title='给几天改'>
            <Stepper
              label='改的天数'
              value={typed.rectifyDays}
              least={1}
              most={60}
              onChange={(rectifyDays) => set({ rectifyDays })}
            />
          </Row>
        )}
      </Sheet>
      <SectionHead title='大家手机上看到的' />
      <Sheet>
        <View className={`${style.seen}`}>
          <View>{typed.name.trim() || '还没写'}</View>
          <View className={`${style.points}`}>{`${typed.kind === 'award' ? '+' : '−'}${typed.min || '?'} 分`}</View>
        </View>
      </Sheet>
    </Page>
  )
}

/** Points and how often: typed, because they reach from one to a thousand. */
function Numbers({ typed, set }: { typed: Typed; set: (part: Partial<Typed>) => void }) {
  const number = (label: string, name: 'min' | 'max' | Span) => (
    <Field
      key={name}
      label={label}
      kind='number'
      most={4}
      value={typed[name]}
      onInput={(value) => set({ [name]: value })}
      error={typed[name] && countOf(typed[name]) === null ? '填一个整数' : undefined}
    />
  )
  return (
    <View className={`${style.numbers}`}>
      {number('最少几分', 'min')}
      {number('最多几分（空着就一样）', 'max')}
      {SPANS.map((span) => number(`${EACH[span]}最多几次（空着不限）`, span))}
    </View>
  )
}
