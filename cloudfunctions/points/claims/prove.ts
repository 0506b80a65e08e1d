import type { Event } from '../../kernel/events'
import { type Finding, missing, unequal, unexplained } from '../../kernel/finding'
import { subjectOf } from '../../matter/kind'
import { proveMatter } from '../../matter/prove'
import { type Claim, type Entry, claims as ofClaims, entries as ofEntries } from '../documents'
import { claimKind } from './kind'
import { confirmedBy } from './posting'

/** All claims of one household, and what was done to them. */
export interface ClaimFile {
  readonly claims: readonly Claim[]
  readonly stories: ReadonlyMap<string, readonly Event[]>
}

const POSTED = new Set<Claim['state']>(['posted', 'contested', 'reversed'])

const entryOf = ({ _id, kind }: Claim): string => `${kind === 'award' ? 'award' : 'deduct'}:${_id}`

/** The entries that a claim must have, and no others. */
function owedBy(claim: Claim): string[] {
  if (!POSTED.has(claim.state)) return []
  return claim.state === 'reversed' ? [entryOf(claim), `reverse:${entryOf(claim)}`] : [entryOf(claim)]
}

/**
 * Every claim is what was done to it; every one that was posted has its one entry with its points, and every entry of a
 * claim stands for one.
 */
export function proveClaims(
  { claims, stories }: ClaimFile,
  { villageId, entries }: { villageId: string; entries: readonly Entry[] },
): Finding[] {
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  const owed = new Set(claims.flatMap(owedBy))
  return [
    ...claims.flatMap((claim) => [
      ...proveClaim(claim, stories.get(subjectOf(claimKind, claim._id)) ?? [], villageId),
      ...provePosted(claim, byId),
    ]),
    ...entries
      .filter(({ _id, claimId }) => claimId !== null && !owed.has(_id))
      .map(({ _id }) => unexplained(ofEntries, _id)),
    ...entries.filter(isGroundless).map(({ _id }) => unexplained(ofEntries, _id)),
  ]
}

/** The claim as every step has left it. */
function proveClaim(claim: Claim, story: readonly Event[], villageId: string): Finding[] {
  const { kind, state, rule, points, entryId } = claim
  return proveMatter(claimKind, claim, story, (steps) => {
    const checked = kind === 'deduction' || steps.some(({ action }) => action === 'verify')
    const most = checked ? points.min : within(points.max, rule.points)
    return [
      ['villageId', claim.villageId, villageId],
      ['rule', rule.kind, kind],
      ['entryId', entryId, POSTED.has(state) ? entryOf(claim) : null],
      ['points', points, { min: within(points.min, rule.points), max: most }],
    ]
  })
}

const within = (points: number, { min, max }: Claim['points']): number => Math.min(max, Math.max(min, points))

/** Its entries are there, with its points, and say what it was for and who has seen it. */
function provePosted(claim: Claim, byId: ReadonlyMap<string, Entry>): Finding[] {
  const { _id, rule } = claim
  const posted = byId.get(entryOf(claim))
  return owedBy(claim).flatMap((id) => {
    const entry = byId.get(id)
    if (!entry || !posted) return [missing(ofEntries, id, `entry of claim ${_id}`)]
    const points = unequal(ofEntries, id, [
      ['points', entry.points, entry === posted ? due(claim, entry) : back(posted, entry)],
    ])
    if (entry !== posted) return points
    const said = [
      ['rule.name', rule.name, entry.reason],
      ['votes', confirmedBy(claim), entry.confirmedBy],
    ] as const
    return [...points, ...unequal(ofClaims, _id, said)]
  })
}

/** A deduction takes what is there. */
const due = ({ kind, points }: Claim, { balanceBefore }: Entry): number =>
  kind === 'award' ? points.min : Math.min(points.min, balanceBefore)

/** A wrong deduction comes back whole, a wrong award goes back as far as it is still there. */
const back = ({ side, points }: Entry, { balanceBefore }: Entry): number =>
  side === 'out' ? points : Math.min(points, balanceBefore)

/** Nothing moves without a claim, an order, a round, or a lot whose time is over. */
function isGroundless({ _id, kind, claimId, orderId, roundId, householdId, lots, at }: Entry): boolean {
  if (kind !== 'expire') return claimId === null && orderId === undefined && roundId === undefined
  const [lot] = lots ?? []
  return lot !== undefined && (_id !== `expire:${householdId}:${lot.expiresAt}` || at < lot.expiresAt)
}
