import type { ClaimDetail } from '@shared/points/contract'
import { Button, Buttons } from '@/parts/button'
import { ACTS, type Act, actsOf } from '@/points/parts/acts'
import { open, routes } from '@/routes'

/** Just what the contract lets the reader do, two buttons a line. Nothing when there is nothing. */
export function ClaimFoot({ detail: { actions, claim } }: { detail: ClaimDetail }) {
  const acts = actsOf(actions)
  if (acts.length === 0) return null
  const button = (act: Act) => (
    <Button key={act} kind={ACTS[act].main ? 'main' : 'line'} onPress={() => open(routes.act(claim.id, act))}>
      {ACTS[act].word}
    </Button>
  )
  return <Buttons>{acts.map(button)}</Buttons>
}
