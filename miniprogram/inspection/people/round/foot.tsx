import type { RoundDetail } from '@shared/inspection/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Verdict } from '@/parts/verdict'
import { ask, tell } from '@/platform/ask'
import { open, routes } from '@/routes'

/** Just what the contract lets the reader do: walk, vote, close the walk, give it up. */
export function RoundFoot({ detail }: { detail: RoundDetail }) {
  const { round, actions } = detail
  const doing = useDoing(`round:${round.id}`)
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
  return (
    <>
      <NotSent outcome={doing.outcome} />
      {may('score') && (
        <Button icon='door' onPress={() => open(routes.walk(round.id))}>
          去走户
        </Button>
      )}
      {may('vote') && (
        <Verdict
          no={{ word: '不同意', onPress: () => open(routes.roundAct(round.id, 'disagree')) }}
          yes={{ word: '同意', onPress: agree }}
        />
      )}
      {(may('close') || may('withdraw')) && (
        <Buttons>
          {may('withdraw') && (
            <Button kind='line' onPress={() => open(routes.roundAct(round.id, 'withdraw'))}>
              不评了
            </Button>
          )}
          {may('close') && (
            <Button kind={may('score') || left > 0 ? 'line' : 'main'} onPress={finish}>
              走完了
            </Button>
          )}
        </Buttons>
      )}
    </>
  )
}
