import { householdIdOf, residentIdOf } from '../../support/world'
import type { Chronicle } from '../chronicle'
import type { Request } from '../functions'
import { VILLAGE } from '../village'
import { PLAIN } from './chapters'
import type { Ask } from './play'

type Procedure = Request['procedure']
type Inputs = (seen: Chronicle) => readonly Request['input'][]

/** Of others' homes two are enough to be refused at; of what there is more of every week, what came last. */
const HOMES = PLAIN.slice(0, 2).map(householdIdOf)
const LAST = 2
const lastOf = <T>(found: readonly T[]): readonly T[] => found.slice(-LAST)

const nothing: Inputs = () => [{}]
const here: Inputs = () => [{ villageId: VILLAGE }]
const everyHome: Inputs = () => HOMES.map((householdId) => ({ householdId }))
/** One's own without saying so, and everybody's. */
const ownAndEvery: Inputs = (seen) => [{}, ...everyHome(seen)]
const everyRound: Inputs = ({ rounds }) => lastOf(rounds.all()).map(({ _id: roundId }) => ({ roundId }))
const everyEntry: Inputs = ({ claims, orders }) =>
  [
    ...lastOf(claims.all()).flatMap(({ _id }) => [`award:${_id}`, `deduct:${_id}`, `reverse:deduct:${_id}`]),
    ...lastOf(orders.all()).flatMap(({ _id }) => [`hold:${_id}`, `spend:${_id}`]),
  ].map((entryId) => ({ entryId }))

/**
 * Everything that a resident without a duty can ask, with every id that there is in their hand: a refusal is an answer
 * too. Papers on the wall are drawn from these same lines.
 */
export const QUESTIONS: ReadonlyMap<Procedure, Inputs> = new Map<Procedure, Inputs>([
  ['village.listVillages', nothing],
  ['village.home', nothing],
  ['village.findHousehold', here],
  ['village.me', nothing],
  ['village.uploadFolder', nothing],
  ['village.listMessages', nothing],
  ['village.listNotices', here],
  ['village.household', everyHome],
  ['village.directory', here],
  ['village.naming', everyHome],
  ['village.listLooks', () => PLAIN.slice(0, 2).map((person) => ({ residentId: residentIdOf(person) }))],
  ['village.doorCode', everyHome],
  ['points.catalogue', here],
  ['points.claim', ({ claims }) => lastOf(claims.all()).map(({ _id: claimId }) => ({ claimId }))],
  ['points.lately', ownAndEvery],
  ['points.listMine', nothing],
  ['points.listPublicised', here],
  ['points.passbook', ownAndEvery],
  ['points.entry', everyEntry],
  ['points.seal', ownAndEvery],
  ['points.chainLines', ownAndEvery],
  ['points.ranking', () => ['year', 'month', 'lastYear'].map((period) => ({ villageId: VILLAGE, period }))],
  ['shop.shelf', here],
  ['shop.order', ({ orders }) => lastOf(orders.all()).map(({ _id: orderId }) => ({ orderId }))],
  ['shop.listMine', nothing],
  ['shop.pin', ownAndEvery],
  ['shop.budget', here],
  ['inspection.listRounds', here],
  ['inspection.round', everyRound],
  ['inspection.walk', everyRound],
  ['inspection.results', everyRound],
  [
    'inspection.sheet',
    ({ sheets }) => lastOf(sheets.all()).map(({ roundId, householdId }) => ({ roundId, householdId })),
  ],
  ['meetings.listMeetings', here],
  ['meetings.meeting', ({ meetings }) => lastOf(meetings.all()).map(({ _id: meetingId }) => ({ meetingId }))],
  ['pledges.listPledges', here],
  ['pledges.listMine', nothing],
  ['requests.talk', here],
  ['requests.listRequests', here],
  ['requests.listMine', nothing],
  ['requests.near', () => [{ villageId: VILLAGE, groupId: 'qs-g1', category: 'roads' }]],
  ['requests.promises', here],
  [
    'requests.board',
    () => [
      { villageId: VILLAGE, over: 'village' },
      { villageId: VILLAGE, over: 'town' },
    ],
  ],
  ['requests.discussed', ({ meetings }) => lastOf(meetings.all()).map(({ _id: meetingId }) => ({ meetingId }))],
  ['requests.request', ({ requests }) => lastOf(requests.all()).map(({ _id: requestId }) => ({ requestId }))],
  ['filings.listFilings', here],
  ['filings.filing', ({ filings }) => lastOf(filings.all()).map(({ _id: filingId }) => ({ filingId }))],
  ['pledges.pledge', ({ pledges }) => lastOf(pledges.all()).map(({ _id: pledgeId }) => ({ pledgeId }))],
])

/** All of them, or the one that `TWIN_ASKS` names: who looks for a fault knows where it is told. */
const asked = [...QUESTIONS].filter(([procedure]) => (process.env.TWIN_ASKS ?? procedure) === procedure)

/** One round of questions of one person. */
export const questionsOf: Ask = (openid, seen) =>
  asked.flatMap(([procedure, inputs]) => inputs(seen).map((input) => ({ openid, procedure, input })))
