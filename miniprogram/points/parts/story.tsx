import { sayDay } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import { Photos } from '@/parts/matter/photos'
import { type StepIcons, Story } from '@/parts/matter/story'
import { claimWaitsFor } from './waits-for'

const ICONS: StepIcons = {
  raise: 'camera',
  state: 'talk',
  rectify: 'camera',
  notRectified: 'redo',
}

/** What happened to a claim; what the household sent to show that it is put right stands under that step. */
export function ClaimStory({ detail, title }: { detail: ClaimDetail; title: string }) {
  const { timeline, pictures, repairedFrom } = detail
  const repair = repairedFrom === null ? [] : pictures.slice(repairedFrom)
  const step = timeline.map(({ action }) => action).lastIndexOf('rectify')
  return (
    <Story
      told={timeline}
      icons={ICONS}
      next={claimWaitsFor(detail)}
      title={title}
      under={
        repair.length > 0 && step !== -1
          ? { step, shows: <Photos groups={[{ pictures: repair, caption: '改好以后' }]} /> }
          : undefined
      }
    />
  )
}

/** The pictures of a claim, as far as they may be seen yet. */
export function ClaimPhotos({ detail }: { detail: ClaimDetail }) {
  const { pictures, repairedFrom, claim, timeline } = detail
  const by = timeline[0] ? `${timeline[0].who} · ${sayDay(claim.raisedAt)}` : undefined
  return <Photos groups={[{ pictures: pictures.slice(0, repairedFrom ?? pictures.length), caption: by }]} />
}
