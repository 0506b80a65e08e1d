import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/parts/aria'
import { Art, type Drawing } from '@/parts/art'
import { sentences } from '@/parts/sentences'
import { useSaid } from './said'
import style from './style.module.css'

export interface EmptyProps {
  readonly drawing: Drawing
  readonly title: string
  /** One sentence on how to begin, or on what happened. */
  readonly body?: string | undefined
  /** One button; a second one only to ring somebody. */
  readonly children?: ReactNode
}

/** A drawing, one sentence, one button: for what is empty, and the ground of the other faces. */
export function Empty({ drawing, title, body, children }: EmptyProps) {
  useSaid(sentences(title, body))
  return (
    <View className={`${style.face}`}>
      <Art name={drawing} />
      <View className={`${style.title}`} {...spoken({ role: 'heading' })}>
        {title}
      </View>
      {body && <View className={`${style.body}`}>{body}</View>}
      {children && <View className={`${style.actions}`}>{children}</View>}
    </View>
  )
}
