import { sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IconName } from '@/parts/icon'
import { SectionHead } from '@/parts/section-head'
import { Timeline, type TimelineStep } from '@/parts/timeline'
import style from './style.module.css'

/** A step that was taken, as every kind of matter tells it. */
export interface Told {
  readonly action: string
  readonly label: string
  readonly who: string
  /** Epoch ms. */
  readonly at: number
  readonly said: string | null
}

/** Steps that several kinds have; what only one has, it names itself. */
const ICONS: Readonly<Record<string, IconName>> = {
  vote: 'people',
  endorse: 'people',
  refuse: 'x',
  object: 'horn',
  contest: 'horn',
  uphold: 'check',
  dismiss: 'check',
  post: 'book',
  reverse: 'redo',
  return: 'redo',
  withdraw: 'redo',
  lapse: 'clock',
}

export type StepIcons = Readonly<Record<string, IconName>>

export interface StoryProps {
  readonly told: readonly Told[]
  readonly icons?: StepIcons
  /** What is still waited for. */
  readonly next?: TimelineStep | undefined
  readonly title?: string
  /** What stands under one of the steps: the pictures that came with it. */
  readonly under?: { readonly step: number; readonly shows: ReactNode } | undefined
}

/** What happened to a matter, by whom and when; last, what is still waited for. */
export function Story({ told, icons = {}, next, title = '办到哪一步了', under }: StoryProps) {
  const steps = [...told.map((step, n) => stepOf(step, n, icons)), ...(next ? [next] : [])]
  const cut = under ? under.step + 1 : 0
  return (
    <>
      <SectionHead title={title} />
      {under && <Timeline steps={steps.slice(0, cut)} />}
      {under && <View className={`${style.under}`}>{under.shows}</View>}
      <Timeline steps={steps.slice(cut)} />
    </>
  )
}

const stepOf = ({ action, label, who, at, said }: Told, n: number, icons: StepIcons): TimelineStep => ({
  key: `${n}`,
  icon: icons[action] ?? ICONS[action] ?? 'check',
  head: sayStep(who, label),
  time: sayMoment(at),
  said: said === null ? undefined : `“${said}”`,
  done: true,
})

/** `议事会 吴春燕 同意`: a duty is not named twice. */
function sayStep(who: string, label: string): string {
  const [duty = ''] = who.split(' ')
  return `${who} ${label.startsWith(duty) ? label.slice(duty.length) : label}`
}

/** What a matter waits for, as the last step of its story. */
export const waitsFor = (icon: IconName, head: string, said?: string): TimelineStep => ({
  ...{ key: 'next', icon, head, said, done: false },
})

/** `已有 2 人同意，还要 1 人`. */
export function sayVotes({ yes, no, needed }: { yes: number; no: number; needed: number }): string {
  const against = no > 0 ? `，${no} 人不同意` : ''
  return `已有 ${yes} 人同意${against}，还要 ${Math.max(0, needed - yes)} 人`
}
