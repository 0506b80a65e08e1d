/** What people have promised: one kept, one whose day has passed, one still to come, and two that households made for themselves. */
import { DAY_MS } from '@shared/kernel/time'
import { key, type Stage } from './stage'
import { type Desks, takePhoto } from './story'

/** What happens about pledges on the evening of which day. */
export function openPledges(stage: Stage, { actor, clerk, leader }: Desks): (day: number) => Promise<unknown> {
  const { villageId, start } = stage
  const onDay = (day: number): number => start + day * DAY_MS
  let lamps = ''
  const evenings: Readonly<Record<number, () => Promise<unknown>>> = {
    0: async () => {
      const asked = { villageId, role: 'committee' as const }
      const { pledges } = clerk.cloud
      const bright = { ...asked, what: '把坏了的路灯全部修好', day: onDay(12), key: key('lamps') }
      lamps = (await pledges.promise(bright)).pledgeId
      await pledges.promise({ ...asked, what: '村口的公厕重新刷一遍', day: onDay(8), key: key('toilet') })
    },
    2: async () => {
      const { pledges } = leader('3组').cloud
      const what = '收稻前把 3组的晒坝补平'
      await pledges.promise({ villageId, role: 'groupLeader', what, day: onDay(45), key: key('yard') })
      const { pledges: ours } = actor('demo-li-dashan').cloud
      const swept = { what: '门前屋后天天扫干净', day: onDay(60), shownTo: 'village' as const }
      await ours.promiseAtHome({ ...swept, key: key('swept') })
    },
    4: async () => {
      const photo = await takePhoto(stage, clerk, { of: 'lamps', scene: 'yard', nth: 0 })
      const words = '坏的 7 盏都换了，晚上走路看得见了。'
      await clerk.cloud.pledges.keep({ pledgeId: lamps, words, photos: [photo], key: key('lamps') })
    },
    6: () => actor('demo-li-dashan').cloud.pledges.answer({ pledgeId: lamps, kept: true, key: key('lamps') }),
  }
  return async (day) => evenings[day]?.()
}
