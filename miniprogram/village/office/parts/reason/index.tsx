import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Field } from '@/parts/field'
import style from './style.module.css'

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
      <View className={`${style.usual}`}>
        {usual.map((reason) => (
          <View
            key={reason}
            className={classes(style.reason, reason === value && style.on)}
            onClick={() => onChange(reason)}
            {...spoken({ role: 'radio', label: reason, checked: reason === value })}
          >
            {reason}
          </View>
        ))}
      </View>
    </>
  )
}
