import type { MeetingDetail } from '@shared/meetings/contract'
import type { Acts } from '@/parts/matter/acts'

/** What is done to a meeting. */
export const MEETING_ACTS: Acts<MeetingDetail['actions'][number]> = {
  callOff: {
    word: '不开了',
    title: '为什么不开了？',
    label: '缘由',
    placeholder: '村里人看得到这句话',
    done: '记下了，不开了',
  },
  hold: { word: '会开过了', title: '谁来了？', sends: '记好了', done: '记好了', main: true },
  publish: { word: '写会上说的', title: '写会上说的', sends: '公布', done: '公布了', main: true, icon: 'pen' },
}
