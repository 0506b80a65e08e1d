import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon, type IconName } from '@/parts/icon'
import { Key } from '@/parts/key'
import { useAsking } from '@/platform/ask'
import style from './style.module.css'

export interface ButtonProps {
  /** What it does, in two to six characters. */
  readonly children: string
  /** `main`: the one vermilion button of a screen. `slip`: on the passbook's cover. */
  readonly kind?: 'main' | 'line' | 'jade' | 'slip' | undefined
  readonly small?: boolean | undefined
  readonly icon?: IconName | undefined
  /** A promise keeps the button at 正在送… until it settles; a second press meanwhile does nothing. */
  readonly onPress: () => unknown
  readonly sending?: boolean | undefined
  /** What it says meanwhile, where nothing is sent: 正在翻…. */
  readonly busyWord?: string | undefined
  /** What the person still has to do, such as 先拍照; while it is there the button cannot be pressed and says so. */
  readonly missing?: string | undefined
  /** On a desk, the key that presses it. */
  readonly keyName?: string | undefined
}

/** The project's one button. */
export function Button({
  children,
  kind = 'main',
  small,
  icon,
  onPress,
  sending,
  missing,
  busyWord = '正在送…',
  keyName,
}: ButtonProps) {
  const [waiting, setWaiting] = useState(false)
  const pressed = useRef(false)
  // While the person is being asked whether they are sure, nothing is under way yet.
  const asking = useAsking()
  const busy = (sending || waiting) && !asking
  const press = async () => {
    if (busy || missing || pressed.current) return
    pressed.current = true
    try {
      const outcome = onPress()
      if (!(outcome instanceof Promise)) return
      setWaiting(true)
      await outcome
    } finally {
      pressed.current = false
      setWaiting(false)
    }
  }
  const word = busy ? busyWord : (missing ?? children)
  return (
    <View
      className={classes(style.button, style[kind], small && style.small, busy && style.busy, missing && style.missing)}
      hoverClass={busy || missing ? 'none' : `${style.pressed}`}
      hoverStayTime={90}
      onClick={press}
      {...(keyName ? { 'data-key': keyName } : {})}
      {...spoken({ role: 'button', label: word, disabled: Boolean(busy || missing) })}
    >
      {icon && !busy && !missing && <Icon name={icon} className={`${style.icon}`} />}
      {word}
      {keyName && !missing && (
        <View className={`${style.key}`}>
          <Key name={keyName} />
        </View>
      )}
    </View>
  )
}

/** Buttons side by side, of equal width; under one another in large type and where the screen is too narrow. */
export function Buttons({ children }: { children: React.ReactNode }) {
  return <View className={`${style.pair}`}>{children}</View>
}
