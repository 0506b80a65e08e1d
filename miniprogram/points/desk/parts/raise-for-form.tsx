import type { Rule } from '@shared/points/rule'
import { sayPoints } from '@shared/points/say'
import { View } from '@tarojs/components'
import { Field } from '@/parts/field'
import { PhotoPicker } from '@/parts/photo-picker'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { SwitchRow } from '@/parts/switch'
import { PointsChoice } from '@/points/parts/points-choice'
import { RulePicker } from '@/points/parts/rule-picker'
import { useLately } from '@/points/parts/rule-picker/lately'
import { HouseholdPicker } from './household-picker'
import style from './style.module.css'
import type { useRaiseFor } from './use-raise-for'

export interface RaiseForFormProps {
  readonly kind: Rule['kind']
  readonly villageId: string
  readonly rules: readonly Rule[]
  readonly form: ReturnType<typeof useRaiseFor>
}

/** Which household; then, one after the other, what it was, photos, words. */
export function RaiseForForm(props: RaiseForFormProps) {
  const { villageId, form } = props
  const { draft, change } = form
  return (
    <>
      <HouseholdPicker villageId={villageId} chosen={draft} onChoose={change} />
      {draft.householdId && <About key={draft.householdId} {...props} />}
    </>
  )
}

function About({ kind, rules, form: { draft, change, rule } }: RaiseForFormProps) {
  const award = kind === 'award'
  const lately = useLately(draft.householdId)
  const ranged = rule && !award && rule.points.min < rule.points.max
  return (
    <>
      <SectionHead title={award ? '是哪样好事？' : '是哪样事？'} />
      {rules.length === 1 && rule ? (
        <Sheet>
          <Row title={rule.name} detail={sayPoints(kind, rule.points)} keepDetail />
        </Sheet>
      ) : (
        <RulePicker
          rules={rules}
          picked={draft}
          onPick={(picked) => change({ ...picked, points: null })}
          others={award ? '别的好事' : '别的'}
          lately={lately}
        />
      )}
      {ranged && (
        <PointsChoice
          key={rule.id}
          label='改不好扣几分'
          range={rule.points}
          value={draft.points ?? rule.points.min}
          onChange={(points) => change({ points })}
        />
      )}
      <SectionHead title='照片' />
      <PhotoPicker photos={draft.photos} onChange={(photos) => change({ photos })} />
      <View className={`${style.gap}`} />
      <Field
        label={award ? '说一句' : '信里怎么写'}
        value={draft.words}
        onInput={(words) => change({ words })}
        long
        voice
        most={500}
        placeholder={award ? '谁、在哪里、做了什么' : '什么时候、在哪里、看到什么'}
      />
      {award && (
        <Sheet>
          <SwitchRow
            label='纸上报的'
            detail='照着纸上的单子录'
            on={draft.onPaper}
            onChange={(onPaper) => change({ onPaper })}
          />
        </Sheet>
      )}
    </>
  )
}
