import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import type { IconName } from '@/parts/icon'
import { Row } from '@/parts/row'
import style from './style.module.css'

/** On or off, with the word beside it. `label` is what it switches, for those who listen. */
export function Switch({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <View className={`${style.switch}`} onClick={() => onChange(!on)} {...asSwitch(label, on)}>
      <Face on={on} />
    </View>
  )
}

/** A line of a sheet that switches something: pressing anywhere on it does, not only on the switch itself. */
export function SwitchRow({
  icon,
  label,
  on,
  onChange,
}: {
  icon: IconName
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <View className={`${style.line}`} onClick={() => onChange(!on)} {...asSwitch(label, on)}>
      <Row icon={icon} title={label}>
        <Face on={on} />
      </Row>
    </View>
  )
}

const asSwitch = (label: string, on: boolean) =>
  spoken({ role: 'switch', label: `${label}，${on ? '开了' : '没开'}`, checked: on })

const Face = ({ on }: { on: boolean }) => (
  <>
    <View className={`${style.word}`}>{on ? '开了' : '没开'}</View>
    <View className={classes(style.track, on && style.on)}>
      <View className={`${style.knob}`} />
    </View>
  </>
)
