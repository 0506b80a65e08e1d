import type { Place } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

/** A choice of one place or all of them, as small squares. `value` is empty for all. */
export function Places({
  places,
  value,
  onChange,
}: {
  places: readonly Place[]
  value: string
  onChange: (id: string) => void
}) {
  return (
    <View className={`${style.places}`}>
      {[{ id: '', name: '全部' }, ...places].map(({ id, name }) => (
        <View
          key={id}
          className={classes(style.place, id === value && style.on)}
          onClick={() => onChange(id)}
          {...spoken({ role: 'radio', label: name, checked: id === value })}
        >
          {name}
        </View>
      ))}
    </View>
  )
}
