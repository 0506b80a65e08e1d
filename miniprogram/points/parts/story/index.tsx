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

/** `议事会 吴春燕 同意`: a duty is not named twice. */
function sayStep(who: string, label: string): string {
  const [duty = ''] = who.split(' ')
  return `${who} ${label.startsWith(duty) ? label.slice(duty.length) : label}`
}

/** What happened to a claim, by whom and when; last, what is still waited for. */
export function ClaimTimeline({ detail }: { detail: ClaimDetail }) {
  const done = detail.timeline.map(
    ({ action, label, who, at, said }, index): TimelineStep => ({
      key: `${index}`,
      icon: ICONS[action] ?? 'check',
      head: sayStep(who, label),
      time: sayMoment(at),
      said: said === null ? undefined : `“${said}”`,
      done: true,
    }),
  )
  const next = waitsFor(detail)
  const last = detail.timeline.map(({ action }) => action).lastIndexOf('rectify')
  const repair = repairOf(detail)
  if (repair.length === 0 || last === -1) return <Timeline steps={next ? [...done, next] : done} />
  const after = done.slice(last + 1)
  return (
    <>
      <Timeline steps={done.slice(0, last + 1)} />
      <View className={`${style.repair}`}>
        <Photos groups={[{ pictures: repair, caption: '改好以后' }]} />
      </View>
      <Timeline steps={next ? [...after, next] : after} />
    </>
  )
}

/** The pictures of a claim, as far as they may be seen yet. */
export function ClaimPhotos({ detail }: { detail: ClaimDetail }) {
  const { pictures, repairedFrom, claim, timeline } = detail
  const by = timeline[0] ? `${timeline[0].who} · ${sayDay(claim.raisedAt)}` : undefined
  return <Photos groups={[{ pictures: pictures.slice(0, repairedFrom ?? pictures.length), caption: by }]} />
}

/** What the household sent to show that it is put right: it stands under that step of the story. */
const repairOf = ({ pictures, repairedFrom }: ClaimDetail) =>
  repairedFrom === null ? [] : pictures.slice(repairedFrom)

interface Group {
  readonly pictures: ClaimDetail['pictures']
  readonly caption: string | undefined
}

/** Pictures, those of each side with its caption; nothing where there are none. */
export function Photos({ groups }: { groups: readonly Group[] }) {
  const all = groups.flatMap(({ pictures, caption }) =>
    pictures.map((picture, index) => ({ ...picture, caption: index === 0 ? caption : undefined })),
  )
  if (all.length === 0) return null
  const urls = all.flatMap(({ url }) => url ?? [])
  return (
    <View className={`${style.photos} ${all.length === 1 ? style.one : ''}`}>
      {all.map(({ state, url, caption: by }, index) => {
        const caption = state === 'refused' ? '这张不合适，没有贴' : by
        const key = `${index}`
        return <Photo key={key} src={url} among={urls} caption={caption} label={`第 ${index + 1} 张照片`} />
      })}
    </View>
  )
}
