import type { ClaimDetail } from '@shared/points/contract'
import { View } from '@tarojs/components'
import { Button, Buttons } from '@/parts/button'
import { ACTS, type Act, actsOf } from '@/points/parts/acts'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** Just what the contract lets the reader do, two buttons a line. Nothing when there is nothing. */
export function ClaimFoot({ detail: { actions, claim } }: { detail: ClaimDetail }) {
  const acts = actsOf(actions)
  if (acts.length === 0) return null
  const button = (act: Act) => (
    <Button key={act} kind={ACTS[act].main ? 'main' : 'line'} onPress={() => open(routes.act(claim.id, act))}>
      {ACTS[act].word}
    </Button>
  )
  return (
    <View className={`${style.foot}`}>
      <Buttons>{acts.slice(0, 2).map(button)}</Buttons>
      {acts.length > 2 && <Buttons>{acts.slice(2).map(button)}</Buttons>}
    </View>
  )
}
