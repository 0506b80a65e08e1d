import { useState } from 'react'
import { Field } from '@/parts/field'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Stepper } from '@/parts/stepper'

/** Over a wider range nobody should have to press their way. */
const MOST_PRESSES = 20

export interface PointsChoiceProps {
  readonly label: string
  readonly range: { readonly min: number; readonly max: number }
  readonly value: number
  readonly onChange: (points: number) => void
}

/** The number of points, where a rule leaves a range: stepped when it is narrow, typed when it is wide. */
export function PointsChoice({ label, range: { min, max }, value, onChange }: PointsChoiceProps) {
  if (max - min > MOST_PRESSES) return <Typed label={label} range={{ min, max }} value={value} onChange={onChange} />
  return (
    <Sheet>
      <Row title={label}>
        <Stepper label='分' value={value} least={min} most={max} onChange={onChange} />
      </Row>
    </Sheet>
  )
}

/** Hands on only what lies in the range, and says so about anything else. */
function Typed({ label, range: { min, max }, value, onChange }: PointsChoiceProps) {
  const [text, setText] = useState(String(value))
  const fits = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max
  const said = `${min} 到 ${max} 分`
  return (
    <Field
      label={label}
      kind='number'
      most={4}
      value={text}
      onInput={(typed) => {
        setText(typed)
        if (fits(typed)) onChange(Number(typed))
      }}
      hint={said}
      error={fits(text) ? undefined : `只能是 ${said}，现在还算 ${value} 分`}
    />
  )
}
