import { sayMoment } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Button } from '@/parts/button'
import { Icon } from '@/parts/icon'
import { Row } from '@/parts/row'
import { sayClaim } from '@/points/parts/claim-row'
import { sayLeft } from '@/points/parts/sayings'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** What has to be done first. It is answered where it is seen: photos, words of both sides, and then the buttons. */
export function First({ claim }: { claim: ClaimLine }) {
  const look = () => open(routes.claim(claim.id))
  const left = claim.deadlineAt === null ? `${sayMoment(claim.raisedAt)}来的` : sayLeft(claim.deadlineAt, serverNow())
  return (
    <View className={`${style.first}`}>
      <View className={`${style.top}`}>
        <Icon name='clock' className={`${style.clock}`} />
        {`先办这件，${left}`}
      </View>
      <Row title={`${claim.household} ${claim.rule}`} detail={sayClaim(claim)} keepDetail onPress={look} />
      <View className={`${style.answers}`}>
        <Button onPress={look}>打开看看，再定</Button>
      </View>
    </View>
  )
}
