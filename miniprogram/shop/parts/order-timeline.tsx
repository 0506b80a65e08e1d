import { sayMoment } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import type { IconName } from '@/parts/icon'
import { SectionHead } from '@/parts/section-head'
import { Timeline, type TimelineStep } from '@/parts/timeline'

const ICONS: Readonly<Record<string, IconName>> = {
  place: 'basket',
  refuse: 'x',
  offer: 'talk',
  sell: 'basket',
  accept: 'check',
  decline: 'x',
  handOver: 'hand2',
  cancel: 'redo',
  lapse: 'clock',
  contest: 'horn',
  dismiss: 'check',
  return: 'redo',
}

/** What happened to an order, by whom and when. */
export function OrderTimeline({ timeline }: Pick<OrderDetail, 'timeline'>) {
  const steps = timeline.map(
    ({ action, label, who, at, said }, index): TimelineStep => ({
      key: `${index}`,
      icon: ICONS[action] ?? 'check',
      head: `${who} ${label}`,
      time: sayMoment(at),
      said: said === null ? undefined : `“${said}”`,
      done: true,
    }),
  )
  return (
    <>
      <SectionHead title='办到哪一步了' />
      <Timeline steps={steps} />
    </>
  )
}
