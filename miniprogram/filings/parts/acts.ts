import type { FilingDetail } from '@shared/filings/contract'
import type { Acts } from '@/parts/matter/acts'

/** What is done to a filing. */
export const FILING_ACTS: Acts<FilingDetail['actions'][number]> = {
  withdraw: { word: '收回来', title: '收回这份备案？', sends: '收回来', done: '收回来了' },
  order: {
    word: '要村里改',
    title: '为什么要改？',
    label: '为什么要改？',
    placeholder: '哪一条、怎么不合，村里和大家都看得到',
    sends: '要村里改',
    done: '告诉村里了',
    answer: 'no',
  },
  clear: { word: '没意见', title: '没意见？', sends: '没意见', done: '记下了', answer: 'yes' },
  correct: {
    word: '改好了',
    title: '改成什么样了？',
    label: '说一句',
    placeholder: '例如：第 4 版里拿掉了这一条',
    sends: '告诉镇上',
    done: '告诉镇上了',
    main: true,
    icon: 'check',
  },
}
