import { sayMoment } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'
import type { Queue } from '@shared/points/flow'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/clock'
import { Button } from '@/parts/button'
import { Icon } from '@/parts/icon'
import { Row } from '@/parts/row'
import { ACTS, type Act } from '@/points/parts/acts'
import { sayClaim } from '@/points/parts/claim-row'
import { sayLeft } from '@/points/parts/sayings'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** The two answers that a desk gives, the "no" first. */
function answersOf(queue: Queue, claim: ClaimLine): readonly [no: Act, yes: Act] {
  switch (queue) {
    case 'verify':
      return ['refuse', 'verify']
    case 'vote':
      return ['disagree', 'agree']
    case 'rectified':
      return ['notRectified', 'confirmRectified']
    case 'objection':
      return ['dismiss', claim.state === 'contested' ? 'reverse' : 'uphold']
  }
}

/** What has to be done first, with its two answers at hand. */
export function First({ claim, queue }: { claim: ClaimLine; queue: Queue }) {
  const [no, yes] = answersOf(queue, claim)
  const answer = (act: Act) => () => open(routes.act(claim.id, act))
  const left = claim.deadlineAt === null ? `${sayMoment(claim.raisedAt)}来的` : sayLeft(claim.deadlineAt, serverNow())
  return (
    <View className={`${style.first}`}>
      <View className={`${style.top}`}>
        <Icon name='clock' className={`${style.clock}`} />
        {`先办这件，${left}`}
      </View>
      <Row
        title={`${claim.household} ${claim.rule}`}
        detail={sayClaim(claim)}
        keepDetail
        onPress={() => open(routes.claim(claim.id))}
      />
      <View className={`${style.answers}`}>
        <Button kind='line' onPress={answer(no)}>
          {ACTS[no].word}
        </Button>
        <Button onPress={answer(yes)}>{ACTS[yes].word}</Button>
      </View>
    </View>
  )
}
