import { sayMoment } from '@shared/kernel/time'
import type { IconName } from '@/parts/icon'
import { Timeline, type TimelineStep } from '@/parts/timeline'

const ICONS: Readonly<Record<string, IconName>> = {
  start: 'broom',
  close: 'check',
  vote: 'people',
  endorse: 'people',
  sendBack: 'redo',
  withdraw: 'x',
  finish: 'book',
  post: 'book',
  score: 'pen',
  rescore: 'redo',
  object: 'horn',
  uphold: 'check',
  dismiss: 'check',
}

export interface StoryStep {
  readonly action: string
  readonly label: string
  readonly who: string
  readonly at: number
  readonly said: string | null
}

/** What happened to a round or to a sheet, by whom and when; last, what is still waited for. */
export function Story({ steps, next }: { steps: readonly StoryStep[]; next?: TimelineStep | undefined }) {
  const done = steps.map(
    ({ action, label, who, at, said }, index): TimelineStep => ({
      key: `${index}`,
      icon: ICONS[action] ?? 'check',
      head: `${who} ${label}`,
      time: sayMoment(at),
      said: said === null ? undefined : `“${said}”`,
      done: true,
    }),
  )
  return <Timeline steps={next ? [...done, next] : done} />
}
