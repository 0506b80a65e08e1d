import { daysLeft, sayDay, sayMoment } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { DaysLeft } from '@/parts/days-left'
import { Dotted } from '@/parts/dotted'
import { Icon } from '@/parts/icon'
import { Note } from '@/parts/note'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { sayApart } from '@/points/parts/sayings'
import { ClaimPhotos, ClaimStory } from '@/points/parts/story'
import style from './letter.module.css'

const BEFORE_DECISION: readonly string[] = ['warned', 'rectified', 'due']

/** Steps by which a household answers a letter. */
const ANSWERS: readonly string[] = ['state', 'rectify']

/** To the household, a fault that nobody has decided on yet is a letter. */
export const isLetter = ({ mine, claim }: ClaimDetail): boolean =>
  mine && claim.kind === 'deduction' && BEFORE_DECISION.includes(claim.state)

/** 给您家的一封信: what was seen, until when it can be put right, and how. */
export function Letter({ detail }: { detail: ClaimDetail }) {
  const { claim, words, timeline, apart } = detail
  const answered = timeline.some(({ action }) => ANSWERS.includes(action))
  return (
    <>
      <View className={`${style.private}`}>
        <Icon name='lock' size={20} className={`${style.lock}`} />
        只有您家、网格员和议事会能看
      </View>
      <Sheet padded>
        <View className={`${style.to}`}>{`${claim.household}，您好：`}</View>
        <View className={`${style.lines}`}>{words ?? claim.rule}</View>
        <ClaimPhotos detail={detail} />
        <View className={`${style.seen}`}>
          <Dotted words={`${sayMoment(claim.raisedAt)} · ${claim.rule}`} />
        </View>
      </Sheet>
      {claim.state === 'warned' && claim.deadlineAt !== null && (
        <>
          <SectionHead
            title={`还有 ${daysLeft(serverNow(), claim.deadlineAt)} 天，到${sayDay(claim.deadlineAt)}（含当天，节假日也算）`}
          />
          <View className={`${style.cells}`}>
            <DaysLeft now={serverNow()} deadlineAt={claim.deadlineAt} />
          </View>
        </>
      )}
      {claim.state !== 'rectified' && <WayOut />}
      <View className={`${style.after}`}>
        {claim.state === 'due'
          ? '日子到了，等议事会商量。现在改好也来得及。'
          : answered
            ? '要是公示，也不写名字。'
            : '不回话，议事会再商量；公示时也不写名字。'}
      </View>
      {(timeline.length > 1 || claim.state === 'rectified') && <ClaimStory detail={detail} title='到哪一步了' />}
      {apart && <Note>{sayApart(apart)}</Note>}
    </>
  )
}

/** What ends the matter. */
const WayOut = () => (
  <Sheet padded>
    <View className={`${style.title}`}>这样做，这事就了了</View>
    {['把这件事改过来', '拍一张照片发来'].map((step, index) => (
      <View key={step} className={`${style.step}`}>
        <View className={`${style.number}`}>{String(index + 1)}</View>
        {step}
      </View>
    ))}
    <View className={`${style.free}`}>
      <Icon name='check' className={`${style.tick}`} />
      改好了就不扣分
    </View>
  </Sheet>
)
