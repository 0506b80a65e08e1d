import { forgetPerson } from '@/cloud/person/person'
import { settleAll, unfinished } from '@/cloud/wishes/unfinished'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { ask } from '@/platform/ask'
import { open, routes } from '@/routes'
import { useDemoPeople } from '@/village/parts/change-person-row'

const USUAL = '退出以后，这部手机看不到您家的存折了。再用要重新找到自家。'
/** Somebody of the demonstration stays signed out, whoever becomes them afterwards. */
const OF_THE_DEMO =
  '这是演示里的人。退出以后他就没登录了，再换成他，也要从找自家开始。只想换个人，点上面的“换个人看看”。'

/** 退出: this phone forgets the person. What is not over is sent first; what cannot be sent is named before it is lost. */
export function Leave() {
  const signOut = useChange('village.signOut', 'account')
  const demo = (useDemoPeople().data ?? []).length > 0
  const leave = async () => {
    const sure = await ask('要退出吗？', demo ? OF_THE_DEMO : USUAL, '退出')
    if (!sure) return
    await settleAll()
    const left = unfinished()
    if (left.length > 0 && !(await ask('还有没办完的', sayLost(left), '还是退出', '先不退'))) return
    const outcome = await signOut.send({})
    if (outcome.is !== 'done') return
    forgetPerson()
    await open(routes.home)
  }
  return (
    <>
      <NotSent outcome={signOut.outcome} />
      <Button kind='line' onPress={leave} sending={signOut.sending}>
        退出（可以再认一户）
      </Button>
    </>
  )
}

const sayLost = (left: readonly string[]): string =>
  `${left.slice(0, 3).join('、')}${left.length > 3 ? `等 ${left.length} 件` : ''}还没送到。现在退出，没送的就不送了。`
