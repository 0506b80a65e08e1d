import { DAY_MS, sayDay, yearOf } from '@shared/kernel/time'
import { deadlineIn } from '@shared/matter/clock'
import { standing } from '@shared/matter/flow'
import { type PledgeAction, pledgeFlowOf, WALL_OF } from '@shared/pledges/flow'
import { MARKS, type Mark, REMIND_DAYS } from '@shared/pledges/terms'
import * as z from 'zod'
import type { Call } from '../kernel/call'
import { tell, toHousehold, toResident, YOURS } from '../kernel/messages'
import type { Try } from '../kernel/outcome'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import type { Kind, Reminding, Replayable, Stepping } from '../matter/kind'
import { householdIn, kinOf } from '../village/exports'
import type { Output } from './contract-types'
import { type Pledge, pledgeRecords } from './documents'

/** Whoever promised reads of it: at home it is the household's. */
const whose = ({ role }: Pledge): string => (role === null ? YOURS : '您说好的')

/** A pledge, with who is kin to whoever promised. */
export interface PledgeNow extends Pledge {
  readonly kinHouseholdIds: readonly string[]
}

interface PledgeTraits {
  readonly stored: Pledge
  readonly action: PledgeAction
  /** The longer day, and what the village says at the end of the year. */
  readonly given: { readonly dueAt: number; readonly mark: Mark }
  readonly answer: Output<'keep'>
}

/** 提诺, 亮诺, 践诺: what offices promise, and what households promise themselves. */
export const pledgeKind: Kind<PledgeNow, PledgeTraits> & Reminding<PledgeNow, PledgeTraits> & Replayable<PledgeNow> = {
  name: 'pledge',
  of: pledgeRecords,
  flowOf: pledgeFlowOf,
  current: async ({ tx }, pledge, now) => {
    const home = pledge.by.householdId === null ? null : await householdIn(tx, pledge.by.householdId)
    return { ...pledge, kinHouseholdIds: home ? kinOf(home, now) : [] }
  },
  stored: ({ kinHouseholdIds: _kin, ...pledge }) => pledge,
  keeps: z.object({ dueAt: z.int(), mark: z.enum(Object.keys(MARKS) as (keyof typeof MARKS)[]) }).partial(),
  enters: (pledge, now) => ({ ...clockOf(pledge, now), wall: wallOf(pledge) }),
  does: {
    show: (_pledge, { at }) => ({ shownAt: at }),
    lengthen: (pledge, { at, given: { dueAt = pledge.dueAt } }) => ({
      ...{ dueAt, lengthenedFrom: pledge.dueAt },
      ...clockOf({ ...pledge, dueAt }, at),
    }),
    keep: (_pledge, { at }) => ({ keptAt: at }),
    agree: (pledge, { at, by }) => answered(pledge, { ...by, at, kept: true }),
    lack: (pledge, { at, by }) => answered(pledge, { ...by, at, kept: false }),
    mark: (_pledge, { given: { mark = null } }) => ({ mark }),
  },
  effects: {
    keep: async ({ said, photos }) => ({ words: said ?? null, photos: [...photos] }),
    lengthen: async ({ given }, pledge) => {
      if ((given.dueAt ?? 0) <= pledge.dueAt) throw refuse('NOT_LATER')
      return undefined
    },
    agree: assertMadeTo,
    lack: assertMadeTo,
  },
  follows: () => null,
  says: {
    title: ({ what }) => what,
    detail: ({ to }) => `说给${to.name}听的`,
    steps: {
      lack: () => '有人家说还差一样：',
      miss: ({ deadlineAt }) => `说好的日子过了。做到了就写上；${sayDay(deadlineAt ?? 0)}后墙上写没做到。`,
      mark: ({ mark }) => (mark === null ? null : `年底评的是“${MARKS[mark]}”。`),
      settle: () => '没有人说差什么，墙上写着做到了。',
      fail: () => '没有做到，墙上这样写着。',
    },
  },
  whose,
  about: aboutPledge,
  parties: ({ by: { residentId, householdId } }) => ({
    ...{ householdId: null, gridId: null, groupId: null, objectedBy: null, objections: [] },
    raiser: { residentId, householdId },
  }),
  answer: ({ _id, state }) => ({ pledgeId: _id, state }),
  reminds: async () => remind,
  began: (pledge, { at, actor: { residentId, name } }) => ({
    ...pledge,
    by: { ...pledge.by, residentId: residentId ?? '', name },
    ...{ madeAt: at, shownAt: null, keptAt: null, mark: null, answers: [], wall: null },
    ...{ dueAt: pledge.lengthenedFrom ?? pledge.dueAt, lengthenedFrom: null },
  }),
  follow: ({ answers, by, deadlineAt, dueAt, keptAt, lengthenedFrom, madeAt, mark, shownAt, wall }) => ({
    ...{ by, deadlineAt, dueAt, keptAt, lengthenedFrom, madeAt, mark, shownAt, wall },
    answers: answers.map(({ residentId, kept, at }) => ({ residentId, kept, at })),
  }),
  proves: ({ words, year, dueAt, lengthenedFrom }, steps) => [
    ['words', words, steps.findLast(({ action }) => action === 'keep')?.event.said ?? null],
    ['year', year, yearOfDay(lengthenedFrom ?? dueAt)],
  ],
}

/** Before its day; and before what is missing, or late, is written down as not kept. */
const reminderOf = ({ state, dueAt, deadlineAt }: Pledge): string =>
  state === 'shown' || state === 'atHome'
    ? `说好的是 ${sayDay(dueAt)}。做到了，写一句。`
    : `到 ${sayDay(deadlineAt ?? dueAt)}还没有做到，墙上就写没做到。`

async function remind({ tx, call }: Try, pledge: Pledge): Promise<void> {
  const { villageId, what, role, by } = pledge
  const home = role === null ? by.householdId : null
  const audience = home === null ? toResident(by.residentId) : toHousehold(home)
  const said = { whose: whose(pledge), title: `说好的事：${what}`, text: reminderOf(pledge) }
  await tell(tx, call, { villageId, audience, ...said, about: aboutPledge(pledge) })
}

/** Whether it was made to somebody, who then says whether it was kept: to the whole village, or to one group. */
export async function isMadeTo(
  tx: Pick<Transaction, 'get'>,
  { to: { groupId } }: Pledge,
  { householdId }: Call['caller'],
): Promise<boolean> {
  if (groupId === null) return true
  const household = householdId ? await householdIn(tx, householdId) : null
  return household?.groupId === groupId
}

async function assertMadeTo({ tx, call }: Stepping<PledgeTraits>, pledge: Pledge): Promise<undefined> {
  if (!(await isMadeTo(tx, pledge, call.caller))) throw refuse('NOT_TO_YOU')
  return undefined
}

const answered = (
  { answers }: Pledge,
  { residentId, householdId, kept, at }: Pledge['answers'][number],
): Partial<Pledge> => ({ answers: [...answers, { residentId, householdId, kept, at }] })

/** The year of a day of the village. */
export const yearOfDay = (at: number): number => Number(yearOf(at))

/** What a message about a pledge leads to. */
export function aboutPledge({ _id }: Pick<Pledge, '_id'>): { kind: string; id: string } {
  return { kind: 'pledge', id: _id }
}

/** What a household keeps to itself hangs nowhere. */
const wallOf = ({ state, shownTo }: Pledge): Pledge['wall'] => (shownTo === 'nobody' ? null : WALL_OF[state])

/** Whoever has something to do about it is reminded a few days before. */
function clockOf(pledge: Pledge, now: number): Pick<Pledge, 'deadlineAt' | 'timerAt'> {
  const flow = pledgeFlowOf(pledge)
  const deadlineAt = deadlineIn(flow, pledge.state, now, () => pledge.dueAt)
  const reminded = deadlineAt !== null && standing(flow, pledge.state).desk !== undefined
  return { deadlineAt, timerAt: reminded ? Math.max(now, deadlineAt - REMIND_DAYS * DAY_MS) : deadlineAt }
}
