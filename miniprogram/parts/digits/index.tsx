import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

export interface DigitsProps {
  /** What is typed: 取货码. */
  readonly label: string
  readonly value: string
  readonly onChange: (digits: string) => void
  /** How many there are. */
  readonly most?: number
  /** Shows that a digit was typed, not which: for what nobody beside should read. */
  readonly secret?: boolean
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** A short number, typed on keys as large as a till's. */
export function Digits({ label, value, onChange, most = 6, secret }: DigitsProps) {
  const add = (digit: string) => value.length < most && onChange(value + digit)
  const said = secret ? `${label}，打了 ${value.length} 位` : `${label} ${[...value].join(' ')}`
  return (
    <View>
      <View className={`${style.boxes}`} {...spoken({ role: 'img', label: said })}>
        {Array.from({ length: most }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes have no other name than their place.
          <View key={at} className={classes(style.box, at === value.length && style.next)}>
            {at < value.length ? (secret ? '●' : value.charAt(at)) : ''}
          </View>
        ))}
      </View>
      <View className={`${style.keys}`}>
        {KEYS.map((digit) => (
          <Key key={digit} word={digit} onPress={() => add(digit)} />
        ))}
        <Key word='清空' quiet onPress={() => onChange('')} />
        <Key word='0' onPress={() => add('0')} />
        <Key word='退格' quiet onPress={() => onChange(value.slice(0, -1))} />
      </View>
    </View>
  )
}

const Key = ({ word, quiet, onPress }: { word: string; quiet?: boolean; onPress: () => unknown }) => (
  <View
    className={classes(style.key, quiet && style.quiet)}
    hoverClass={`${style.pressed}`}
    hoverStayTime={60}
    onClick={() => onPress()}
    {...spoken({ role: 'button', label: word })}
  >
    {word}
  </View>
)
