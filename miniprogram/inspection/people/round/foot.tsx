import type { RoundDetail } from '@shared/inspection/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { ROUND_ACTS, type RoundAct } from '@/inspection/parts/round-acts'
import { useWays } from '@/parts/desk/ways'
import { Foot, type FootButton } from '@/parts/matter/foot'
import { ask, tell } from '@/platform/ask'
import { open, routes } from '@/routes'

/** Just what the contract lets the reader do: walk, vote, close the walk, give it up. */
export function RoundFoot({ detail: { round, actions } }: { detail: RoundDetail }) {
  const doing = useDoing(`round:${round.id}`)
  const ways = useWays()
  const may = (action: RoundDetail['actions'][number]) => actions.includes(action)
  const left = round.households - round.scored
  const finish = async () => {
    const body = left > 0 ? `还有 ${left} 户没看，没看的这次不记分。` : `${round.scored} 户都看过了。`
    if (!(await ask('都走完了？', `${body}收了以后请议事会来定。`, '走完了'))) return
    const outcome = await doing.send('inspection.closeWalk', { roundId: round.id }, round.title)
    if (outcome.is === 'done') tell('收好了，等议事会定')
  }
  const agree = async () => {
    const outcome = await doing.send('inspection.vote', { roundId: round.id, agree: true }, round.title)
    if (outcome.is === 'done') tell('票投好了')
  }
  const asked = (act: RoundAct): FootButton => ({
    word: ROUND_ACTS[act].word,
    kind: 'line',
    onPress: () => ways.open(routes.roundAct(round.id, act)),
  })
  const close: FootButton = { word: '走完了', kind: may('score') || left > 0 ? 'line' : 'main', onPress: finish }
  return (
    <Foot
      outcome={doing.outcome}
      first={may('score') ? { word: '去走户', icon: 'door', onPress: () => open(routes.walk(round.id)) } : undefined}
      verdict={may('vote') ? [asked('disagree'), { word: '同意', onPress: agree }] : undefined}
      rest={[...(may('withdraw') ? [asked('withdraw')] : []), ...(may('close') ? [close] : [])]}
    />
  )
}
