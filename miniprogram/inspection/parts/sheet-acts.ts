import type { SheetDetail } from '@shared/inspection/contract'
import type { Acts } from '@/parts/matter/acts'

/** What can be done to a household's sheet; each needs a reason. */
export type SheetAct = SheetDetail['actions'][number]

const SEEN = '这家和提异议的人看得到这句话'

/** Acts on a sheet. */
export const SHEET_ACTS: Acts<SheetAct> = {
  dismiss: {
    answer: 'no',
    word: '异议不成立',
    title: '异议不成立，为什么？',
    placeholder: SEEN,
    done: '照原来的分',
  },
  uphold: { answer: 'yes', word: '异议成立', title: '异议成立，为什么？', placeholder: SEEN, done: '分改好了' },
  object: {
    word: '有异议',
    title: '哪里不对？',
    placeholder: '村里会查清楚再答复您',
    done: '送到村里了，查清楚再说',
  },
}

/** How an act on this very sheet is asked for: to whoever has the points already it is an error. */
export const askingsOf = ({ mine, state }: Pick<SheetDetail, 'mine' | 'state'>): Acts<SheetAct> =>
  mine && state === 'posted' ? { ...SHEET_ACTS, object: { ...SHEET_ACTS.object, word: '记得不对？' } } : SHEET_ACTS
