import { sayDay } from '@shared/kernel/time'
import type { RequestDetail } from '@shared/requests/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { useWays } from '@/parts/desk/ways'
import { offeredOf } from '@/parts/matter/acts'
import { Foot, type FootButton } from '@/parts/matter/foot'
import { MatterPage } from '@/parts/matter/matter-page'
import { tell } from '@/platform/ask'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { readRequest, sayStream } from '@/requests/parts/say-request'
import { useRequest } from '@/requests/parts/use-request'
import { routes } from '@/routes'
import { RequestBody } from './body'

/** One request: what is wrong, the day that was promised, how far it has come, and what the reader may do. */
export default function RequestPage() {
  const read = useRequest(useWays().params.id)
  return (
    <MatterPage
      read={read}
      what='这件事'
      unnamed='说的事'
      shows={(detail) => ({
        title: detail.request.what,
        under: sayRaised(detail),
        reads: `${readRequest(detail.request)}${detail.said ?? ''}`,
        foot: <RequestFoot detail={detail} />,
      })}
    >
      {(detail) => <RequestBody detail={detail} />}
    </MatterPage>
  )
}

/** `村里的事 · 5月13日 您说的` */
function sayRaised({ request, who, behalf }: RequestDetail): string {
  const by = who === null ? '有人' : who
  const forWhom = behalf === null ? '' : `替${behalf}`
  return `${sayStream(request)} · ${sayDay(request.raisedAt)} ${by}${forWhom}说的`
}

const HELD: readonly string[] = ['accept', 'note', 'finish']

/** What is done with one press, and what is asked on a page of its own. */
function RequestFoot({ detail: { request, actions } }: { detail: RequestDetail }) {
  const ways = useWays()
  const input = { requestId: request.id }
  const doing = useDoing(`request:${request.id}`)
  const atOnce = (action: 'accept' | 'join' | 'urge', word: string, done: string, button: Partial<FootButton>) =>
    actions.includes(action)
      ? [
          {
            ...{ word, kind: 'line' as const, ...button },
            onPress: async () => {
              const outcome = await doing.send(`requests.${action}`, input, request.what)
              if (outcome.is === 'done') tell(done)
            },
          },
        ]
      : []
  const offered = offeredOf(REQUEST_ACTS, actions)
  // Whoever has it in hand does not wait for it.
  const holds = actions.some((action) => HELD.includes(action))
  const pageOf = (act: (typeof offered)[number]): FootButton => ({
    word: REQUEST_ACTS[act].word,
    kind: REQUEST_ACTS[act].main ? 'main' : 'line',
    icon: REQUEST_ACTS[act].icon,
    onPress: () => ways.open(routes.requestAct(request.id, act)),
  })
  const judged = offered.includes('agree') && offered.includes('again')
  const rest = offered.filter((act) => !(judged && (act === 'agree' || act === 'again')))
  const main = rest.find((act) => REQUEST_ACTS[act].main)
  const [accept] = atOnce('accept', '我来办', '接了', { kind: 'main', icon: 'check' })
  return (
    <Foot
      outcome={doing.outcome}
      first={accept ?? (main && pageOf(main))}
      verdict={judged ? [pageOf('again'), pageOf('agree')] : undefined}
      rest={[
        ...(holds ? [] : atOnce('join', '我也等着', '记下了，办好了告诉您', { icon: 'people' })),
        ...atOnce('urge', '催一催', '催过了', { icon: 'horn' }),
        ...rest.filter((act) => act !== main || accept !== undefined).map(pageOf),
      ]}
      ring
    />
  )
}
