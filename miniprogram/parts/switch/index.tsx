import { View } from '@tarojs/components'
import { classes } from '@/parts/classes'
import type { IconName } from '@/parts/icon'
import { Row } from '@/parts/row'
import style from './style.module.css'

export interface SwitchRowProps {
  readonly label: string
  readonly detail?: string | undefined
  readonly icon?: IconName | undefined
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A line of a sheet that switches something, with the word beside the switch: pressing anywhere on it does. */
export const SwitchRow = ({ label, detail, icon, on, onChange }: SwitchRowProps) => (
  <Row icon={icon} title={label} detail={detail} keepDetail switched={on} onPress={() => onChange(!on)}>
    <View className={`${style.word}`}>{on ? '开了' : '没开'}</View>
    <View className={classes(style.track, on && style.on)}>
      <View className={`${style.knob}`} />
    </View>
  </Row>
)
