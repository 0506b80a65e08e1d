import { Input, Textarea, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon } from '@/parts/icon'
import { tell } from '@/platform/ask'
import { canListen, listen } from '@/platform/hearing'
import style from './style.module.css'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Several lines. */
  readonly long?: boolean | undefined
  readonly kind?: 'text' | 'number' | 'digit' | 'idcard' | undefined
  readonly placeholder?: string | undefined
  /** What is not right, in words; takes the hint's place. */
  readonly error?: string | undefined
  readonly hint?: string | undefined
  /** The longest text, in characters. */
  readonly most?: number | undefined
  /** It finds something on this page: on a desk `/` leads here. */
  readonly finds?: boolean | undefined
  /** Offers 说 beside typing, where the phone can listen. */
  readonly voice?: boolean | undefined
}

/** From so many characters before the end on, one is told how many are left. */
const NEAR_THE_END = 20
/** A text that may be longer than this gets a higher box. */
const MUCH = 500

/** So much stays free between what is typed and WeChat's keyboard, in px: the foot of the page stands there. */
const OVER_THE_FOOT = 160

/** A line or a few lines that a person types, or says. */
export function Field(props: FieldProps) {
  const { label, value, onInput, long, kind = 'text', placeholder = '', error, hint, most = 200, voice, finds } = props
  // What was said is put behind whatever is written by then: one goes on typing while the phone listens.
  const written = useRef(value)
  written.current = value
  const hear = (words: string) => onInput(`${written.current}${words}`.slice(0, most))
  const shared = {
    value,
    placeholder,
    placeholderClass: `${style.placeholder}`,
    maxlength: most,
    cursorSpacing: OVER_THE_FOOT,
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
    ...spoken({ label }),
  }
  return (
    <View className={`${style.field}`} {...(finds ? { 'data-key': '/' } : {})}>
      <View className={`${style.label}`}>{label}</View>
      <View className={classes(style.box, error && style.wrong)}>
        {long ? (
          <Textarea className={classes(style.text, style.long, most > MUCH && style.high)} {...shared} />
        ) : (
          <Input className={`${style.text}`} type={kind} {...shared} />
        )}
        {voice && canListen && <Voice onHeard={hear} />}
      </View>
      {long && <Left left={most - value.length} />}
      {error ? (
        <View className={`${style.error}`} {...spoken({ role: 'alert' })}>
          {error}
        </View>
      ) : (
        hint && <View className={`${style.hint}`}>{hint}</View>
      )}
    </View>
  )
}

/** 还能写 20 个字: said before the text would be cut. */
function Left({ left }: { left: number }) {
  if (left > NEAR_THE_END) return null
  return <View className={`${style.hint}`}>{left > 0 ? `还能写 ${left} 个字` : '写满了，写不下了'}</View>
}

/** Tap to start, tap to stop: holding a finger down is hard for some hands. */
function Voice({ onHeard }: { onHeard: (words: string) => void }) {
  const [stop, setStop] = useState<(() => void) | null>(null)
  const press = () => {
    if (stop) return stop()
    let heard = false
    const hear = (words: string) => {
      heard = true
      onHeard(words)
    }
    const ended = () => {
      setStop(null)
      if (!heard) tell('没听到。再说一次，或者打字')
    }
    try {
      const listening = listen(hear, ended)
      setStop(() => listening)
    } catch {
      tell('这部手机听不了，请打字')
    }
  }
  const word = stop ? '说完了' : '说'
  return (
    <View
      className={classes(style.voice, stop !== null && style.listening)}
      onClick={press}
      {...spoken({ role: 'button', label: word })}
    >
      <Icon name='mic' />
      {word}
    </View>
  )
}
