import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

/** On or off, with the word beside it. `label` is what it switches, for those who listen. */
export function Switch({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <View
      className={`${style.switch}`}
      onClick={() => onChange(!on)}
      {...spoken({ role: 'switch', label: `${label}，${on ? '开了' : '没开'}`, checked: on })}
    >
      <View className={`${style.word}`}>{on ? '开了' : '没开'}</View>
      <View className={classes(style.track, on && style.on)}>
        <View className={`${style.knob}`} />
      </View>
    </View>
  )
}
