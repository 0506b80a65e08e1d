import { sayDay, sayMoment } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import { View } from '@tarojs/components'
import type { IconName } from '@/parts/icon'
import { Photo } from '@/parts/photo'
import { Timeline, type TimelineStep } from '@/parts/timeline'
import style from './style.module.css'
import { waitsFor } from './waits-for'

const ICONS: Readonly<Record<string, IconName>> = {
  raise: 'camera',
  verify: 'check',
  refuse: 'x',
  vote: 'people',
  endorse: 'people',
  state: 'talk',
  rectify: 'camera',
  confirmRectified: 'check',
  notRectified: 'redo',
  lapse: 'clock',
  object: 'horn',
  uphold: 'check',
  dismiss: 'check',
  post: 'book',
  reverse: 'redo',
  withdraw: 'redo',
}

/** What happened to a claim, by whom and when; last, what is still waited for. */
export function ClaimTimeline({ detail }: { detail: ClaimDetail }) {
  const done = detail.timeline.map(
    ({ action, label, who, at, said }, index): TimelineStep => ({
      key: `${index}`,
      icon: ICONS[action] ?? 'check',
      head: `${who} ${label}`,
      time: sayMoment(at),
      said: said === null ? undefined : `“${said}”`,
      done: true,
    }),
  )
  const next = waitsFor(detail)
  return <Timeline steps={next ? [...done, next] : done} />
}

/** The pictures of a claim, as far as they may be seen yet. */
export function ClaimPhotos({ detail: { pictures, claim, timeline } }: { detail: ClaimDetail }) {
  if (pictures.length === 0) return null
  const urls = pictures.flatMap(({ url }) => url ?? [])
  const by = timeline[0] ? `${timeline[0].who} · ${sayDay(claim.raisedAt)}` : undefined
  return (
    <View className={`${style.photos} ${pictures.length === 1 ? style.one : ''}`}>
      {pictures.map(({ state, url }, index) => {
        const caption = state === 'refused' ? '这张不合适，没有贴' : index === 0 ? by : undefined
        const key = `${index}`
        return <Photo key={key} src={url} among={urls} caption={caption} label={`第 ${index + 1} 张照片`} />
      })}
    </View>
  )
}
