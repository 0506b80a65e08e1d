import { Field } from '@/parts/field'
import { Squares } from '@/parts/squares'

/** Why something is done: one of the usual reasons with a press, or one's own words. */
export function Reason({
  label,
  usual,
  value,
  onChange,
  most = 100,
}: {
  label: string
  usual: readonly string[]
  value: string
  onChange: (reason: string) => void
  most?: number
}) {
  return (
    <>
      <Field label={label} value={value} onInput={onChange} most={most} voice placeholder='写，或点下面的' />
      <Squares
        squares={usual.map((reason) => ({ value: reason, word: reason }))}
        value={value}
        onChange={onChange}
        across='two'
      />
    </>
  )
}
