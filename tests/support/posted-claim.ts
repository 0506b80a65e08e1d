import { events, sealedEvent } from '../../cloudfunctions/kernel/events'
import { leftAs } from '../../cloudfunctions/kernel/left'
import type { Store } from '../../cloudfunctions/kernel/store'
import { type Claim, claims } from '../../cloudfunctions/points/documents'
import type { Household } from '../../cloudfunctions/village/documents'

/** Who raises, checks and agrees, in the story of a claim that is laid down. */
const HEAD = 'someone'
const CHECKER = { residentId: 'checker', name: '张小梅' }
const JUDGE = { residentId: 'judge', name: '吴春燕' }
const CLOCK = { residentId: null, name: '' }

const NAME = '帮扶邻里'

/** A claim that is laid down. */
interface Laid {
  readonly claimId: string
  readonly points: number
  readonly at: number
}

/** What the passbook's line says of such a claim. */
export const postingOf = ({ claimId, points, at }: Laid) => ({
  ...{ id: `award:${claimId}`, claimId, points, at, reason: NAME, confirmedBy: `${CHECKER.name}、议事会1人` },
})

type Told = readonly [procedure: string, actor: { residentId: string | null; name: string }, ...steps: string[][]]

/** A good deed that was raised, checked, agreed to and posted. */
export const postedClaim = (
  {
    _id: householdId,
    villageId,
    groupId,
    groupName,
    gridId,
    head,
  }: Pick<Household, '_id' | 'villageId' | 'groupId' | 'groupName' | 'gridId' | 'head'>,
  { claimId, points, at }: Laid,
): Claim => ({
  _id: claimId,
  ...{ villageId, householdId, groupId, groupName, gridId, head, residentId: null, kind: 'award', state: 'posted' },
  rule: {
    ...{ id: 'helped', name: NAME, category: '志愿服务', kind: 'award', points: { min: 1, max: 1000 } },
    ...{ unit: 'household', caps: {}, evidence: { photo: false, words: false, note: '' } },
    path: { verify: true, endorse: 1, noticeDays: 3 },
  },
  ...{ version: 1, resolution: { title: '积分细则', day: '2026-01-10' }, points: { min: points, max: points } },
  ...{ words: null, photos: [], onPaper: false, raisedAt: at },
  raisedBy: { residentId: HEAD, householdId, name: head, role: 'resident' },
  ...{ verifiedBy: CHECKER.name, verifierId: CHECKER.residentId },
  votes: [{ residentId: JUDGE.residentId, householdId: null, agree: true, at }],
  ...{ deadlineAt: null, timerAt: null, queue: null, queueAt: at, noticeLeft: null },
  ...{ objectedBy: null, objections: [], answers: 0, kinHouseholdIds: [] },
  ...{ entryId: `award:${claimId}`, revision: 5 },
})

/** The good deed behind points that a test lays down, with its story: without them the night's proof finds them groundless. */
export async function layPostedClaim(store: Store, home: Household, { claimId, points, at }: Laid): Promise<void> {
  const { villageId, head } = home
  const story: Told[] = [
    ['points.raiseClaim', { residentId: HEAD, name: head }, ['raise', '', 'raised']],
    ['points.verifyClaim', CHECKER, ['verify', 'raised', 'verified']],
    ['points.voteOnClaim', JUDGE, ['vote', 'verified', 'verified'], ['endorse', 'verified', 'publicised']],
    ['jobs.post', CLOCK, ['post', 'publicised', 'posted']],
  ]
  const claim = postedClaim(home, { claimId, points, at })
  for (const [n, [procedure, actor, ...steps]] of story.entries()) {
    const told = sealedEvent({
      ...{ _id: `${claimId}-${n}`, at, villageId, procedure, actor: { openid: '', ...actor, role: 'resident' } },
      ...{ inputHash: '', outcome: { ok: true, data: null }, subject: `claim:${claimId}`, said: null },
      ...{
        steps: steps.map(([action = '', from = '', to = '']) => ({ action, from, to })),
        left: leftAs(claims, claim),
      },
    })
    await store.create(events, told)
  }
  await store.create(claims, claim)
}
