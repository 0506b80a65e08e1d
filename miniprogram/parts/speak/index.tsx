import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon } from '@/parts/icon'
import { canSpeak, hush, useSpeaking, utter } from '@/platform/speech'
import style from './style.module.css'

/** 读: reads `words` aloud, main thing first; a second press stops. Draws nothing where the phone cannot speak. */
export function Speak({ words, framed }: { words: string; framed?: boolean }) {
  const speaking = useSpeaking() === words
  if (!canSpeak) return null
  const word = speaking ? '停' : '读'
  return (
    <View
      className={classes(style.speak, framed && style.framed)}
      hoverClass={`${style.pressed}`}
      onClick={() => (speaking ? hush() : utter(words))}
      data-key='l'
      {...spoken({ role: 'button', label: speaking ? '不读了' : '读给我听' })}
    >
      <Icon name='sound' className={`${style.icon}`} />
      {word}
    </View>
  )
}
