import { type RoundAction, type RoundState, roundFlow } from '@shared/inspection/flow'
import { roundPath } from '@shared/inspection/rules'
import type { Step } from '@shared/kernel/flow'
import { stepFrom } from '@shared/kernel/flow'
import { endOfDayAfter, sayDay } from '@shared/kernel/time'
import { VOTE_DAYS } from '@shared/points/claims'
import type { Call } from '../kernel/call'
import { change, type Try } from '../kernel/change'
import { tell, toRole } from '../kernel/messages'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { checkWords } from '../kernel/words'
import { type Round, rounds } from './documents'

/** One try to change one round, and what was said. */
export interface Stepping extends Try {
  readonly said?: string | undefined
}

/** Under which subject the story of a round is kept. */
export const roundSubject = (roundId: string): string => `round:${roundId}`

/** What a message about a round leads to. */
export const aboutRound = ({ _id }: Pick<Round, '_id'>) => ({ kind: 'round', id: _id })

/** What every change of a round answers. */
export const roundAnswer = ({ _id, state }: Round) => ({ roundId: _id, state })

/** The round as it stands in the transaction. */
export async function roundIn(tx: Transaction, roundId: string): Promise<Round> {
  const round = await tx.get(rounds, roundId)
  if (!round) throw refuse('NOT_FOUND')
  return round
}

/** One change of one round by a person: what they say is checked first, then the round is read, moved and written. */
export const changeRound = (
  call: Call,
  { roundId, said }: { roundId: string; said?: string | undefined },
  move: (round: Round, stepping: Stepping) => Promise<Round>,
) =>
  change(
    call,
    async ({ tx, call, note }) => {
      const after = await move(await roundIn(tx, roundId), { tx, call, note, said })
      await tx.put(rounds, after)
      return roundAnswer(after)
    },
    () => checkWords(call, said),
  )

/** The open door to a withdrawn round's last sheets is given a moment to fall shut before they are closed. */
export const LAST_SHEETS_MS = 60_000

/** The clock of a round that enters a state: by when it must have moved on, and when the timer acts. */
function clockOf(round: Round, state: RoundState, now: number): Pick<Round, 'deadlineAt' | 'timerAt'> {
  switch (state) {
    case 'walked': {
      const voteBy = endOfDayAfter(now, VOTE_DAYS)
      return { deadlineAt: voteBy, timerAt: voteBy }
    }
    case 'publicised':
      return { deadlineAt: endOfDayAfter(now, roundPath(round.items).noticeDays), timerAt: now }
    case 'posting':
      return { deadlineAt: null, timerAt: now }
    case 'withdrawn':
      return { deadlineAt: null, timerAt: now + LAST_SHEETS_MS }
    case 'walking':
    case 'posted':
      return { deadlineAt: null, timerAt: null }
  }
}

/** Takes one step of the flow's table: state, clock, record, and whoever is to be told. The caller writes the round. */
export async function takeRoundStep(
  { tx, call, note, said }: Stepping,
  round: Round,
  action: RoundAction,
  more: Partial<Round> = {},
): Promise<Round> {
  const step = stepFrom(roundFlow, round.state, action)
  if (!step) throw refuse('ROUND_MOVED_ON', { state: round.state })
  if (step.needs?.includes('reason') && !said) throw refuse('REASON_NEEDED')
  const changed: Round = { ...round, ...more, revision: round.revision + 1 }
  const next =
    step.to === round.state ? changed : { ...changed, ...clockOf(changed, step.to, call.now), state: step.to }
  note.villageId = round.villageId
  note.subject = roundSubject(round._id)
  note.steps = [...(note.steps ?? []), { action, from: step.from, to: step.to }]
  note.said = said
  await tellOf(tx, call, next, step, said)
  return next
}

/** What those concerned read of a step; the round is as it is after it. */
const SAYINGS: Readonly<Partial<Record<RoundAction, (round: Round) => string>>> = {
  close: () => '走户走完了，请您看看结果，投一票。',
  endorse: ({ deadlineAt }) => `议事会同意了，公示${deadlineAt === null ? '' : `到${sayDay(deadlineAt)}`}。`,
  sendBack: () => '议事会请再走一走。',
  finish: () => '公示完了，分都记进各家存折了。',
}

async function tellOf(
  tx: Transaction,
  call: Call,
  round: Round,
  { action, tells = [] }: Step<RoundState, RoundAction>,
  said: string | undefined,
): Promise<void> {
  const text = SAYINGS[action]?.(round)
  if (text === undefined) return
  const { villageId, title } = round
  for (const listener of tells) {
    if (listener !== 'council' && listener !== 'committee') continue
    const audience = toRole(listener, villageId)
    await tell(tx, call, {
      villageId,
      audience,
      whose: title,
      title,
      text: `${text}${said ?? ''}`,
      about: aboutRound(round),
    })
  }
}
