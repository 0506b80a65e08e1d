import { type Finding, missing, unequal, unexplained } from '../kernel/finding'
import { type Claim, type Entry, claims as ofClaims, entries as ofEntries } from './documents'

const POSTED = new Set<Claim['state']>(['posted', 'contested', 'reversed'])
/** Where the clock acts of itself; in all others it reminds once, and is silent then. */
const BY_CLOCK = new Set<Claim['state']>(['publicised', 'warned'])

const entryOf = ({ _id, kind }: Claim): string => `${kind === 'award' ? 'award' : 'deduct'}:${_id}`

/** The entries that a claim must have, and no others. */
function owedBy(claim: Claim): string[] {
  if (!POSTED.has(claim.state)) return []
  return claim.state === 'reversed' ? [entryOf(claim), `reverse:${entryOf(claim)}`] : [entryOf(claim)]
}

/** Every claim that was posted has its one entry with its points, and every entry of a claim stands for one. */
export function proveClaims(claims: readonly Claim[], entries: readonly Entry[]): Finding[] {
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  const owed = new Set(claims.flatMap(owedBy))
  return [
    ...claims.flatMap((claim) => proveClaim(claim, byId)),
    ...entries
      .filter(({ _id, claimId }) => claimId !== null && !owed.has(_id))
      .map(({ _id }) => unexplained(ofEntries, _id)),
    ...entries.filter(isGroundless).map(({ _id }) => unexplained(ofEntries, _id)),
  ]
}

function proveClaim(claim: Claim, byId: ReadonlyMap<string, Entry>): Finding[] {
  const { _id, kind, state, points, entryId, timerAt, deadlineAt } = claim
  const posted = byId.get(entryOf(claim))
  const due = kind === 'award' ? points.min : Math.min(points.min, posted?.balanceBefore ?? 0)
  const silent = timerAt === null && !BY_CLOCK.has(state)
  return [
    ...owedBy(claim).flatMap((id) => (byId.has(id) ? [] : [missing(ofEntries, id, `entry of claim ${_id}`)])),
    ...unequal(ofClaims, _id, [
      ['entryId', entryId, POSTED.has(state) ? entryOf(claim) : null],
      ['points', points.min, points.max === points.min || !POSTED.has(state) ? points.min : points.max],
      ['timerAt', timerAt, silent ? null : deadlineAt],
    ]),
    ...(posted && POSTED.has(state) ? unequal(ofEntries, posted._id, [['points', posted.points, due]]) : []),
  ]
}

/** Nothing moves without a claim, an order, a round, or a lot whose time is over. */
function isGroundless({ _id, kind, claimId, orderId, roundId, householdId, lots, at }: Entry): boolean {
  if (kind !== 'expire') return claimId === null && orderId === undefined && roundId === undefined
  const [lot] = lots ?? []
  return lot !== undefined && (_id !== `expire:${householdId}:${lot.expiresAt}` || at < lot.expiresAt)
}
