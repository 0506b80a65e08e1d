import type { ClaimDetail } from '@shared/points/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, Buttons } from '@/parts/button'
import { Verdict } from '@/parts/verdict'
import { ACTS, type Act, actsOf, askingOf, verdictOf } from '@/points/parts/acts'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** Whether a household may try once more what was not taken. */
const isOwnRefused = ({ mine, claim }: ClaimDetail) => mine && claim.kind === 'award' && claim.state === 'refused'

/** Just what the contract lets the reader do, the two answers of a judge first; undefined when there is nothing, so that no foot is drawn. */
export function claimFoot(detail: ClaimDetail): ReactNode {
  const { actions, claim } = detail
  const acts = actsOf(actions)
  if (isOwnRefused(detail)) return <Button onPress={() => open(routes.raiseClaim)}>再报一次</Button>
  if (acts.length === 0) return undefined
  const verdict = verdictOf(acts)
  const rest = acts.filter((act) => !verdict?.includes(act))
  const answer = (act: Act) => ({ word: askingOf(act, claim).word, onPress: () => open(routes.act(claim.id, act)) })
  return (
    <View className={`${style.foot}`}>
      {verdict && <Verdict no={answer(verdict[0])} yes={answer(verdict[1])} />}
      {rest.length > 0 && (
        <Buttons>
          {rest.map((act) => (
            <Button key={act} kind={ACTS[act].main ? 'main' : 'line'} onPress={answer(act).onPress}>
              {ACTS[act].word}
            </Button>
          ))}
        </Buttons>
      )}
    </View>
  )
}
