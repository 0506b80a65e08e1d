import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Dotted } from '@/parts/dotted'
import { Icon, type IconName } from '@/parts/icon'
import { unbroken } from '@/parts/unbroken'
import style from './style.module.css'

export interface RowProps {
  readonly title: string
  /** The second line; left out in large type unless `keepDetail`. */
  readonly detail?: string | undefined
  readonly keepDetail?: boolean | undefined
  readonly icon?: IconName | undefined
  /** A picture at the left, instead of an icon. */
  readonly picture?: ReactNode
  /** A tag below the words: it never narrows them. */
  readonly under?: ReactNode
  /** What stands at the right: a tag, a switch, a figure. */
  readonly children?: ReactNode
  /** What the children show, where it is read out too: of two rows of one title it tells which. */
  readonly end?: string | undefined
  readonly onPress?: (() => unknown) | undefined
  /** For rows of which one is chosen: draws the circle and reads it out. */
  readonly chosen?: boolean | undefined
  /** For rows of which one lies open beside them. */
  readonly here?: boolean | undefined
  /** For rows that switch something: reads out whether it is on, and leads nowhere. */
  readonly switched?: boolean | undefined
}

/** One line of a sheet. It may be pressed when it has somewhere to go; then it ends in an arrow. */
export function Row(props: RowProps) {
  const { title, detail, keepDetail, icon, picture, under, children, onPress, chosen, switched, here } = props
  const leads = onPress && [chosen, switched, here].every((one) => one === undefined)
  return (
    <View
      className={classes(style.row, chosen && style.chosen, here && style.here)}
      hoverClass={onPress ? `${style.pressed}` : 'none'}
      onClick={() => onPress?.()}
      {...(onPress ? saidOf(props) : {})}
    >
      {icon && <Icon name={icon} className={`${style.icon}`} />}
      {picture}
      <View className={`${style.words}`}>
        <View className={`${style.title}`}>{unbroken(title)}</View>
        {detail && (
          <View className={classes(style.detail, !keepDetail && style.spare)}>
            <Dotted words={detail} />
          </View>
        )}
        {under && <View className={`${style.under}`}>{under}</View>}
      </View>
      {(children || chosen !== undefined || leads) && (
        <View className={`${style.end}`}>
          {children}
          {chosen !== undefined && (
            <View className={`${style.circle}`}>{chosen && <Icon name='check' size={18} />}</View>
          )}
          {leads && <Icon name='right' className={`${style.arrow}`} />}
        </View>
      )}
    </View>
  )
}

function saidOf({ title, detail, end, chosen, switched }: RowProps): Record<string, string> {
  const state = switched === undefined ? undefined : switched ? '开了' : '没开'
  return spoken({
    role: switched !== undefined ? 'switch' : chosen !== undefined ? 'radio' : 'button',
    label: [title, switched === undefined && detail, end, state].filter(Boolean).join('，'),
    checked: switched ?? chosen,
  })
}
