import type { Role } from '@shared/kernel/access'
import type { ClaimState } from '@shared/points/flow'
import type { Rule } from '@shared/points/rule'
import { missingEvidence, type PointsRange, pointsFor } from '@shared/points/rules'
import { type Call, residentOf } from '../../kernel/call'
import { change, type Try } from '../../kernel/change'
import { takePhotos } from '../../kernel/photos'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import { begin } from '../../matter/begin'
import { createMatter, entering } from '../../matter/step'
import { type Household, householdOf, isFamily, kinOf } from '../../village/exports'
import { assertTurn, takeTurn, takeUses } from '../caps'
import { claimKind } from '../claims'
import type { Output } from '../contract-types'
import type { Catalogue, Claim } from '../documents'
import { ruleInForce } from '../rules'

/** What is raised: a good deed or a fault of a household, under a rule of its village's catalogue. */
export interface Raising {
  readonly kind: Rule['kind']
  readonly household: Household
  /** Who did it; the cap of a rule for persons counts theirs. */
  readonly residentId: string | null
  readonly ruleId: string
  readonly points?: number | undefined
  readonly words?: string | undefined
  /** Uploads as the client made them. */
  readonly photos: readonly string[]
  readonly onPaper: boolean
  /** In which role the caller raises it. */
  readonly role: Role
}

const START: Readonly<Record<Rule['kind'], ClaimState>> = { award: 'raised', deduction: 'warned' }

/** The household that something is raised for: a family, never the office. */
export async function concerned(call: Call, householdId: string | undefined): Promise<Household> {
  const household = householdId === undefined ? null : await householdOf(call.store, householdId)
  if (!household || !isFamily(household)) throw refuse('NOT_FOUND')
  return household
}

/** Raises a claim: evidence first, then rule, caps and claim in one transaction. `alsoTell` tells whom it concerns. */
export function raise(
  call: Call,
  raising: Raising,
  alsoTell?: (claim: Claim, turn: Try) => Promise<void>,
): Promise<Output<'raiseClaim'>> {
  const { household, kind, ruleId, words, photos: uploads } = raising
  const _id = call.newId()
  const { villageId } = household
  const { residentId } = residentOf(call)
  const report = raising.role === 'resident' && ({ what: 'reports', residentId, villageId } as const)
  return change(
    call,
    async (turn, photos) => {
      const { tx, call } = turn
      const { rule, catalogue } = await ruleInForce(tx, villageId, ruleId, kind)
      const points = soundPoints(rule, raising)
      assertEvidence(rule, words, photos.length)
      const claim = entering(
        claimKind,
        claimOf(call, _id, raising, { rule, catalogue, points, photos }),
        START[kind],
        call.now,
      )
      await takeUses(tx, claim)
      if (report) await takeTurn(tx, { ...report, at: call.now })
      await createMatter(claimKind, turn, claim)
      await alsoTell?.(claim, turn)
      await begin(claimKind, turn, claim, 'raise')
      return claimKind.answer(claim)
    },
    async () => {
      if (report) await assertTurn(call.store, { ...report, at: call.now })
      const [photos] = await Promise.all([takePhotos(call, villageId, uploads), checkWords(call, words)])
      return photos
    },
  )
}

/** A good deed may wait for its number until the first check; a fault names its number in the letter. */
function soundPoints(rule: Rule, { points: given }: Raising): PointsRange {
  const points = pointsFor(rule, given)
  if (!points || (rule.kind === 'deduction' && points.min !== points.max)) {
    throw refuse('POINTS_OUT_OF_RANGE', rule.points)
  }
  return points
}

function assertEvidence(rule: Rule, words: string | undefined, photos: number): void {
  const missing = missingEvidence(rule, { words, photos })
  if (missing === 'photo') throw refuse('PHOTO_NEEDED')
  if (missing === 'words') throw refuse('WORDS_NEEDED')
}

interface Basis {
  readonly rule: Rule
  readonly catalogue: Catalogue
  readonly points: PointsRange
  readonly photos: string[]
}

/** The claim as it begins; it keeps the rule, the version and the resolution that it is made under. */
function claimOf(call: Call, _id: string, raising: Raising, { rule, catalogue, points, photos }: Basis): Claim {
  const { household, kind, words = null, onPaper, role } = raising
  const { resolution, version } = catalogue
  const { residentId, householdId = null } = residentOf(call)
  const { villageId, groupId, groupName, gridId, head } = household
  return {
    _id,
    ...{ householdId: household._id, villageId, groupId, groupName, gridId, head },
    kinHouseholdIds: kinOf(household, call.now),
    residentId: rule.unit === 'person' ? raising.residentId : null,
    ...{ kind, rule, version, points, words, photos, onPaper },
    resolution: { title: resolution.title, day: resolution.day },
    raisedAt: call.now,
    raisedBy: { residentId, householdId, name: call.callerName, role },
    ...{
      verifiedBy: null,
      verifierId: null,
      votes: [],
      noticeLeft: null,
      objectedBy: null,
      objections: [],
      answers: 0,
    },
    ...{ entryId: null, revision: 1 },
    ...{ state: START[kind], deadlineAt: null, timerAt: null, queue: null },
  }
}
