import { uploadFolderOf } from '../../../cloudfunctions/kernel/uploads'
import type { Random } from '../../../scripts/demo/random'
import { householdIdOf, type Person, residentIdOf } from '../../support/world'
import type { Chronicle } from '../chronicle'
import type { Request } from '../functions'
import { GOODS, KIN, VILLAGE } from '../village'

/** Who plays what is played by one person in one world and by another in its twin, or by the same in both. */
export interface Cast {
  /** Whose household gets letters about a fault, and loses points. */
  readonly faulty: Person
  /** Who objects, to others' deeds, faults and sheets. */
  readonly objector: Person
  /** Who orders. */
  readonly buyer: Person
  /** What the first door of a round is given that never comes to hang. */
  readonly given: number
}

/** What somebody does, as it follows from what there is; or so many hours that go by, with the timers in them. */
export type Step = ((seen: Chronicle, cast: Cast) => Request) | number

/** People without a duty, who do good and look on. */
export const PLAIN = ['dashan', 'neighbour', 'faraway', 'expired'] as const satisfies readonly Person[]
/** Whoever may have done wrong, or may object; the one council member who always votes is none of them. */
export const ANYBODY = [...PLAIN, 'council1', 'council2', 'leader1', 'shopkeeper'] as const satisfies readonly Person[]
/** Those of them whose households have points from before. */
export const BUYERS = ['dashan', 'neighbour', 'faraway', 'shopkeeper'] as const satisfies readonly Person[]

const VOTER = 'council3'

const isKin = (one: Person, other: Person): boolean => {
  const [home, away] = [householdIdOf(one), householdIdOf(other)]
  return home === away || KIN.some((pair) => pair.includes(home) && pair.includes(away))
}
/** The first of these who may judge a person's household. */
const judgeOf = (person: Person, judges: readonly [Person, ...Person[]]): Person =>
  judges.find((judge) => !isKin(judge, person)) ?? judges[0]
/** Who is near a household and may check it; the committee where the grid's own worker is kin. */
const checkerOf = (person: Person): Person =>
  judgeOf(person, [householdIdOf(person).startsWith(`${VILLAGE}-1`) ? 'worker1' : 'worker2', 'clerk'])
const deciderOf = (person: Person): Person => judgeOf(person, ['clerk', 'supervisor'])

const lastClaim = ({ claims }: Chronicle): string => claims.all().at(-1)?._id ?? ''
const lastRound = ({ rounds }: Chronicle): string => rounds.all().at(-1)?._id ?? ''
const lastOrder = ({ orders }: Chronicle) => orders.all().at(-1)

const ofClaim =
  (who: (cast: Cast) => Person, procedure: Request['procedure'], more: object = {}): Step =>
  (seen, cast) => ({ openid: who(cast), procedure, input: { claimId: lastClaim(seen), ...more } })
const ofRound =
  (who: (cast: Cast) => Person, procedure: Request['procedure'], more: object = {}): Step =>
  (seen, cast) => ({ openid: who(cast), procedure, input: { roundId: lastRound(seen), ...more } })

const voter = () => VOTER as Person
const agreed: Step = ofClaim(voter, 'points.voteOnClaim', { agree: true, reason: '看过了' })
const objector = ({ objector: one }: Cast) => one
const objected: Step = ofClaim(objector, 'points.object', { reason: '不是这样' })
const decided = (who: (cast: Cast) => Person, uphold: boolean): Step =>
  ofClaim(who, 'points.decideObjection', { uphold, reason: '查过了' })

/** A notice runs for a day; an objection holds it up. */
const NOTICE_OVER = 50
/** The time to put a fault right is over. */
const LAPSED = 80

/** A good deed, which the village may object to. */
export function goodDeed(random: Random): Step[] {
  const who = random.pick(PLAIN)
  const doubted = random.chance(0.6)
  return [
    () => ({ openid: who, procedure: 'points.raiseClaim', input: { villageId: VILLAGE, ruleId: 'r1', photos: [] } }),
    ofClaim(() => checkerOf(who), 'points.verifyClaim', { agree: true, points: random.between(3, 9) }),
    agreed,
    ...(doubted ? [3, objected, decided(() => deciderOf(who), random.chance(0.3))] : []),
    NOTICE_OVER,
  ]
}

/** A fault: a letter, what the household says to it, the council, the notice, the points, and what is said after them. */
export function fault(random: Random): Step[] {
  const faulty = ({ faulty: one }: Cast) => one
  const checker = (cast: Cast) => checkerOf(cast.faulty)
  // Nobody decides on a letter that they wrote.
  const decider = (cast: Cast) => (checker(cast) === 'clerk' ? 'supervisor' : deciderOf(cast.faulty))
  const answers: Step[] = [
    ofClaim(faulty, 'points.stateCase', { words: '那天不在家' }),
    ofClaim(faulty, 'points.rectify', { photos: [] }),
    ofClaim(checker, 'points.checkRectified', { agree: false, reason: '还没改好' }),
  ]
  const doubted: Step[] = [5, objected, decided(decider, random.chance(0.2))]
  const later: Step[] = [
    5,
    ofClaim(faulty, 'points.object', { reason: '扣错了' }),
    decided(decider, random.chance(0.5)),
  ]
  return [
    (_seen, cast) => {
      const openid = checkerOf(cast.faulty)
      const photos = [`cloud://simulation/${uploadFolderOf(openid)}/1.jpg`]
      const input = { householdId: householdIdOf(cast.faulty), ruleId: 'd1', words: '乱堆', photos }
      return { openid, procedure: 'points.raiseDeduction', input }
    },
    ...(random.chance(0.5) ? answers : []),
    LAPSED,
    agreed,
    ...(random.chance(0.5) ? doubted : []),
    NOTICE_OVER,
    ...(random.chance(0.5) ? later : []),
  ]
}

/** Goods that somebody orders and fetches, and that come anew. */
export function order(random: Random): Step[] {
  const lines = (seen: Chronicle) => [
    { goodsId: 'g1', count: 1, points: seen.shelves.now(VILLAGE)?.goods.g1?.points ?? 1 },
  ]
  const note = { supplier: '', funding: '', note: '' }
  const received = { villageId: VILLAGE, goodsId: GOODS[0], count: random.between(1, 2), ...note }
  return [
    () => ({ openid: 'shopkeeper', procedure: 'shop.stockIn', input: received }),
    (seen, cast) => ({ openid: cast.buyer, procedure: 'shop.place', input: { lines: lines(seen) } }),
    random.between(1, 20),
    (seen, { buyer }) => {
      const { _id: orderId = '', code = '' } = lastOrder(seen) ?? {}
      const openid = buyer === 'shopkeeper' ? 'clerk' : 'shopkeeper'
      return { openid, procedure: 'shop.handOver', input: { orderId, code } }
    },
  ]
}

const DOORS = ['dashan', 'faraway', 'expired', 'council1', 'clerk'] as const satisfies readonly Person[]

const INSPECTORS = ['worker1', 'worker2'] as const satisfies readonly Person[]
const clerk = () => 'clerk' as Person

const begunRound: Step = () => {
  const people = { groupIds: [], inspectorIds: INSPECTORS.map(residentIdOf) }
  return {
    ...{ openid: 'clerk', procedure: 'inspection.startRound' },
    input: { villageId: VILLAGE, title: '评比', ruleIds: ['r1'], ...people },
  }
}
const scored =
  (door: Person, pointsIn: (cast: Cast) => number): Step =>
  (seen, cast) => ({
    ...{ openid: judgeOf(door, INSPECTORS), procedure: 'inspection.score' },
    input: {
      ...{ roundId: lastRound(seen), householdId: householdIdOf(door), photos: [], scoredAt: 0, replaces: 0 },
      scores: [{ itemId: 'r1', points: pointsIn(cast) }],
    },
  })

/** A round that the council sends back and that is given up: nobody but those who walked and voted learns what was given. */
export function roundForNothing(random: Random): Step[] {
  return [
    begunRound,
    ...DOORS.map((door, n) => {
      const points = random.between(3, 9)
      return scored(door, ({ given }) => (n === 0 ? given : points))
    }),
    ofRound(clerk, 'inspection.closeWalk'),
    1,
    ofRound(voter, 'inspection.vote', { agree: false, reason: '再走走' }),
    ofRound(clerk, 'inspection.withdrawRound', { reason: '改天' }),
    24,
  ]
}

/** A round by those who have a duty; its results hang, and somebody objects to one sheet. */
export function round(random: Random): Step[] {
  const doubtedHome = random.pick(DOORS)
  const ofSheet = { householdId: householdIdOf(doubtedHome) }
  const uphold = random.chance(0.5)
  const scores = [{ itemId: 'r1', points: random.between(3, 9) }]
  return [
    begunRound,
    ...DOORS.map((door) => {
      const points = random.between(3, 9)
      return scored(door, () => points)
    }),
    ofRound(clerk, 'inspection.closeWalk'),
    ofRound(voter, 'inspection.vote', { agree: true, reason: '看过了' }),
    1,
    ofRound(objector, 'inspection.object', { ...ofSheet, reason: '不是这样' }),
    ofRound(() => deciderOf(doubtedHome), 'inspection.decideObjection', {
      ...{ ...ofSheet, uphold, reason: '查过了' },
      ...(uphold ? { scores } : {}),
    }),
    NOTICE_OVER,
    24,
  ]
}
