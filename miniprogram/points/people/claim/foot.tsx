import type { ClaimDetail } from '@shared/points/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, Buttons } from '@/parts/button'
import { ACTS, type Act, actsOf } from '@/points/parts/acts'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** Whether a household may try once more what was not taken. */
const isOwnRefused = ({ mine, claim }: ClaimDetail) => mine && claim.kind === 'award' && claim.state === 'refused'

/** Just what the contract lets the reader do, two buttons a line; undefined when there is nothing, so that no foot is drawn. */
export function claimFoot(detail: ClaimDetail): ReactNode {
  const { actions, claim } = detail
  const acts = actsOf(actions)
  if (isOwnRefused(detail)) return <Button onPress={() => open(routes.raiseClaim)}>再报一次</Button>
  if (acts.length === 0) return undefined
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
