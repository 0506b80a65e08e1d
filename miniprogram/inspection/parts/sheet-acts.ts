import type { SheetDetail } from '@shared/inspection/contract'

/** What can be done to a household's sheet; each needs a reason. */
export type SheetAct = SheetDetail['actions'][number]

interface Asking {
  readonly word: string
  readonly title: string
  readonly placeholder: string
  readonly done: string
}

const SEEN = '这家和提异议的人看得到这句话'

/** Acts on a sheet. */
export const SHEET_ACTS: Readonly<Record<SheetAct, Asking>> = {
  object: {
    word: '有异议',
    title: '哪里不对？',
    placeholder: '村里会查清楚再答复您',
    done: '送到村里了，查清楚再说',
  },
  dismiss: { word: '异议不成立', title: '异议不成立，为什么？', placeholder: SEEN, done: '照原来的分' },
  uphold: { word: '异议成立', title: '异议成立，为什么？', placeholder: SEEN, done: '分改好了' },
}

export const isSheetAct = (name: string | undefined): name is SheetAct =>
  name !== undefined && Object.keys(SHEET_ACTS).includes(name)

/** Whether the act is one of the two answers of a judge. */
export const isJudging = (act: SheetAct): boolean => act !== 'object'
