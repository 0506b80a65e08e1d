import type { FilingAction, FilingState } from '@shared/filings/flow'
import type { RoundAction, RoundState, SheetAction, SheetState } from '@shared/inspection/flow'
import type { GrantedRole } from '@shared/kernel/access'
import { DAY_MS } from '@shared/kernel/time'
import type { MeetingAction, MeetingState } from '@shared/meetings/flow'
import type { PledgeAction, PledgeState } from '@shared/pledges/flow'
import type { ClaimAction, ClaimState } from '@shared/points/flow'
import type { RequestAction, RequestState } from '@shared/requests/flow'
import type { Level } from '@shared/requests/terms'
import type { OrderAction, OrderState } from '@shared/shop/flow'

/** An office that somebody holds over a matter, or none; whoever holds one is a resident too. */
export type Office = GrantedRole | 'nobody'

/** What somebody is to a matter: how that stands in it, what they may do because of it, and what they may not. */
export interface Tie<S extends string, A extends string> {
  readonly is: (state: S) => object
  readonly opens?: Partial<Record<S, readonly A[]>>
  /** The same, but only for whoever holds the office. */
  readonly opensTo?: Partial<Record<Office, Partial<Record<S, readonly A[]>>>>
  readonly closes?: readonly A[]
}

/** What was promised of a kind of matter: who may ask for what in which state when it is no affair of theirs, and when it is. */
export interface Promised<S extends string, A extends string> {
  readonly may: Readonly<Record<S, Partial<Record<Office | 'everybody', readonly A[]>>>>
  readonly ties: Readonly<Record<string, Tie<S, A>>>
}

/** Whoever is asked about, and when. */
export const ME = 'me'
export const MY_HOUSEHOLD = 'mine'
export const NOW = Date.UTC(2027, 4, 18, 4)

const nothing = {} as const
const ours = () => ({ householdId: MY_HOUSEHOLD })
const kin = () => ({ kinHouseholdIds: [MY_HOUSEHOLD] })
const near = (...actions: readonly ClaimAction[]) => ({
  gridWorker: actions,
  groupLeader: actions,
  committee: actions,
})
const judges = <A extends string>(...actions: readonly A[]) => ({ committee: actions, supervisor: actions })

/** From the notice on, good deeds and faults are the same. */
const published: Pick<
  Promised<ClaimState, ClaimAction>['may'],
  'publicised' | 'objected' | 'posted' | 'contested' | 'reversed' | 'refused' | 'withdrawn' | 'closed'
> = {
  publicised: { everybody: ['object'] },
  objected: judges('uphold', 'dismiss'),
  posted: { supervisor: ['object'] },
  contested: judges('reverse', 'dismiss'),
  ...{ reversed: nothing, refused: nothing, withdrawn: nothing, closed: nothing },
}

const JUDGEMENT = ['uphold', 'dismiss', 'reverse'] as const
const VOTING = ['vote', 'standAside'] as const
const FIRST_LOOK = ['verify', 'refuse'] as const
const LOOK_AGAIN = ['confirmRectified', 'notRectified'] as const

const objected = (state: ClaimState | SheetState) => [
  { residentId: 'other', householdId: MY_HOUSEHOLD, posted: state === 'posted' },
]
const claimTies: Promised<ClaimState, ClaimAction>['ties'] = {
  checker: { is: () => ({ verifierId: ME }), closes: VOTING },
  voter: { is: () => ({ votes: [{ residentId: ME }] }), closes: VOTING },
  objector: { is: () => ({ objectedBy: ME }), closes: JUDGEMENT },
  'one whose household has objected': { is: (state) => ({ objections: objected(state) }), closes: ['object'] },
}

/** Whoever said that it is their kin's, though the roster does not know it: they may still think better of it. */
const aside = (pending: 'verified' | 'due', closes: readonly ClaimAction[]): Tie<ClaimState, ClaimAction> => ({
  is: () => ({ aside: [{ residentId: ME }] }),
  opensTo: { council: { [pending]: ['comeBack'] } },
  closes,
})

/** A good deed: nobody judges their own or their kin's, and three pairs of eyes see it before it counts. */
export const OF_AWARDS: Promised<ClaimState, ClaimAction> = {
  may: {
    ...published,
    raised: near('verify', 'refuse'),
    verified: { council: VOTING },
    ...{ warned: nothing, rectified: nothing, due: nothing },
  },
  ties: {
    ...claimTies,
    household: {
      is: ours,
      opens: { raised: ['withdraw'], verified: ['withdraw'], posted: ['object'] },
      closes: [...FIRST_LOOK, ...VOTING, ...JUDGEMENT],
    },
    kin: { is: kin, closes: [...FIRST_LOOK, ...VOTING, ...JUDGEMENT] },
    aside: aside('verified', [...FIRST_LOOK, ...VOTING, ...JUDGEMENT]),
    raiser: {
      is: () => ({ raisedBy: { residentId: ME } }),
      opens: { raised: ['withdraw'], verified: ['withdraw'] },
      closes: [...FIRST_LOOK, ...VOTING, ...JUDGEMENT],
    },
  },
}

const answering = ['state', 'rectify'] as const
const notTheirs = [...LOOK_AGAIN, ...VOTING, 'withdraw', ...JUDGEMENT] as const

/** A fault: a letter to one household, which answers it, and which others do not take back for their own. */
export const OF_DEDUCTIONS: Promised<ClaimState, ClaimAction> = {
  may: {
    ...published,
    warned: near('withdraw'),
    rectified: near(...LOOK_AGAIN),
    due: { ...near('withdraw'), council: VOTING },
    ...{ raised: nothing, verified: nothing },
  },
  ties: {
    ...claimTies,
    household: {
      is: ours,
      opens: { warned: answering, due: answering, posted: ['object'] },
      closes: notTheirs,
    },
    'a household that has answered six times': {
      is: () => ({ ...ours(), answers: 6 }),
      opens: { posted: ['object'] },
      closes: notTheirs,
    },
    kin: { is: kin, closes: notTheirs },
    aside: aside('due', notTheirs),
    raiser: { is: () => ({ raisedBy: { residentId: ME } }), closes: [...VOTING, ...JUDGEMENT] },
  },
}

const SETTLING = ['dismiss', 'return'] as const
const shop = (...actions: readonly OrderAction[]) => ({ shopkeeper: actions, committee: actions })

/** An order: nobody serves their own household, and nobody who had a hand in it settles what is said against it. */
export const OF_ORDERS: Promised<OrderState, OrderAction> = {
  may: {
    offered: shop('cancel'),
    placed: shop('handOver', 'cancel'),
    contested: judges(...SETTLING),
    ...{ asked: nothing, handedOver: nothing, returned: nothing, cancelled: nothing },
    ...{ declined: nothing, lapsed: nothing, refused: nothing },
  },
  ties: {
    household: {
      is: ours,
      opens: { offered: ['accept', 'decline'], placed: ['cancel'], handedOver: ['contest'] },
      closes: ['handOver', ...SETTLING],
    },
    'a household whose half an hour is over': {
      is: () => ({ ...ours(), deadlineAt: NOW - 1 }),
      opens: { placed: ['cancel'], handedOver: ['contest'] },
      closes: ['handOver', ...SETTLING],
    },
    'a household that had it for thirty-one days': {
      is: () => ({ ...ours(), handedOverAt: NOW - 31 * DAY_MS }),
      opens: { offered: ['accept', 'decline'], placed: ['cancel'] },
      closes: ['handOver', ...SETTLING],
    },
    'a household that contested it before': {
      is: () => ({ ...ours(), contested: true }),
      opens: { offered: ['accept', 'decline'], placed: ['cancel'] },
      closes: ['handOver', ...SETTLING],
    },
    kin: { is: kin, closes: SETTLING },
    'one who lived with them': { is: () => ({ formerHouseholdIds: [MY_HOUSEHOLD] }), closes: ['handOver'] },
    placer: {
      is: () => ({ placedBy: { residentId: ME } }),
      opens: { placed: ['cancel'] },
      closes: SETTLING,
    },
    hander: { is: () => ({ handedOverBy: ME }), closes: SETTLING },
  },
}

/** A round: who walked it does not vote on it. */
export const OF_ROUNDS: Promised<RoundState, RoundAction> = {
  may: {
    walking: { committee: ['close', 'withdraw'] },
    walked: { committee: ['withdraw'], council: ['vote'] },
    publicised: { committee: ['withdraw'] },
    ...{ posting: nothing, posted: nothing, withdrawn: nothing },
  },
  ties: {
    inspector: { is: () => ({ inspectors: [{ residentId: ME }] }), closes: ['vote'] },
    voter: { is: () => ({ votes: [{ residentId: ME }] }), closes: ['vote'] },
  },
}

const DECIDING = ['uphold', 'dismiss'] as const

/** One household's sheet while its round is on the notice, as far as anybody but inspectors acts on it. */
export const OF_SHEETS: Promised<SheetState, Exclude<SheetAction, 'score' | 'rescore'>> = {
  may: {
    scored: { everybody: ['object'] },
    objected: judges(...DECIDING),
    contested: judges(...DECIDING),
    ...{ posted: nothing, withdrawn: nothing },
  },
  ties: {
    household: { is: ours, opens: { posted: ['object'] }, closes: DECIDING },
    'a household that was given it thirty-one days ago': {
      is: () => ({ ...ours(), postedAt: NOW - 31 * DAY_MS }),
      closes: DECIDING,
    },
    kin: { is: kin, closes: DECIDING },
    scorer: { is: () => ({ scoredBy: [ME] }), closes: DECIDING },
    objector: { is: () => ({ objectedBy: ME }), closes: DECIDING },
    'one whose household has objected': { is: (state) => ({ objections: objected(state) }), closes: ['object'] },
    'one whose round is not on the wall': { is: () => ({ round: { state: 'posting' } }), closes: ['object'] },
    'one whose round was given up': {
      is: () => ({ round: { state: 'withdrawn' } }),
      closes: ['object', ...DECIDING],
    },
  },
}

/** A meeting is the committee's to hold, to write down and to call off. */
export const OF_MEETINGS: Promised<MeetingState, MeetingAction> = {
  may: {
    called: { committee: ['hold', 'callOff'] },
    held: { committee: ['publish'] },
    ...{ published: nothing, calledOff: nothing },
  },
  ties: {},
}

const ANSWERS = ['agree', 'lack'] as const
/** Whoever promised goes on with it as long as they hold an office by which one promises. */
const promised = <A>(acts: A): Partial<Record<Office, A>> => ({
  ...{ committee: acts, council: acts, gridWorker: acts, groupLeader: acts },
  ...{ shopkeeper: acts, supervisor: acts, townOfficer: acts },
})
const byMe = () => ({ by: { residentId: ME, householdId: MY_HOUSEHOLD } })
const KEEPS = { short: ['keep'], missed: ['keep'] } as const

/** What an office promised: kept by whoever said it, judged by everybody else, marked by whoever watches the committee. */
export const OF_PLEDGES: Promised<PledgeState, PledgeAction> = {
  may: {
    said: { everybody: ANSWERS },
    ...{ kept: { supervisor: ['mark'] }, notKept: { supervisor: ['mark'] } },
    ...{ made: nothing, shown: nothing, short: nothing, missed: nothing },
    ...{ atHome: nothing, past: nothing, withdrawn: nothing },
  },
  ties: {
    'whoever promised': {
      is: byMe,
      opensTo: promised({ made: ['withdraw'], shown: ['keep', 'lengthen'], ...KEEPS }),
      closes: [...ANSWERS, 'mark'],
    },
    'whoever promised and has made it longer': {
      is: () => ({ ...byMe(), lengthenedFrom: NOW }),
      opensTo: promised({ made: ['withdraw'], shown: ['keep'], ...KEEPS }),
      closes: [...ANSWERS, 'mark'],
    },
    'their household': {
      is: () => ({ by: { residentId: 'other', householdId: MY_HOUSEHOLD } }),
      closes: [...ANSWERS, 'mark'],
    },
    'kin of theirs': { is: kin, closes: [...ANSWERS, 'mark'] },
    'one who has answered': {
      is: () => ({ answers: [{ residentId: ME, householdId: 'theirs' }] }),
      closes: ANSWERS,
    },
    'one whose household has answered': {
      is: () => ({ answers: [{ residentId: 'other', householdId: MY_HOUSEHOLD }] }),
      closes: ANSWERS,
    },
    'one who comes after sixty others': {
      is: () => ({ answers: Array.from({ length: 60 }, (_, n) => ({ residentId: `r${n}`, householdId: `h${n}` })) }),
      closes: ANSWERS,
    },
  },
}

const AT_HOME = { atHome: ['keep', 'withdraw'], past: ['keep', 'withdraw'], kept: ['withdraw'] } as const

/** What a household promised itself is nobody's business but its own. */
export const OF_HOUSEHOLD_PLEDGES: Promised<PledgeState, PledgeAction> = {
  may: {
    ...{ made: nothing, shown: nothing, said: nothing, short: nothing, missed: nothing },
    ...{ atHome: nothing, kept: nothing, notKept: nothing, past: nothing, withdrawn: nothing },
  },
  ties: {
    household: { is: () => ({ by: { residentId: 'other', householdId: MY_HOUSEHOLD } }), opens: AT_HOME },
    'whoever promised and has moved out': { is: () => ({ by: { residentId: ME, householdId: 'theirs' } }) },
  },
}

/** What is promised of a request where these have it in hand, and that one stands above. */
function ofRequests(holders: readonly Office[], above: Office, top: boolean): Promised<RequestState, RequestAction> {
  const by = (...actions: readonly RequestAction[]) => Object.fromEntries(holders.map((office) => [office, actions]))
  const waiting = { everybody: ['join'] } as const
  const hands: readonly RequestAction[] = holders.some((one) => one.endsWith('Officer')) ? ['hand'] : ['discuss']
  const urges = { asked: ['urge'], handled: ['urge'], late: ['urge'] } as const
  return {
    may: {
      asked: { ...waiting, ...by('accept', 'pass', 'turn', ...(top ? [] : (['dispute'] as const))) },
      handled: { ...waiting, ...by('note', 'assign', ...hands, 'postpone', 'pass', 'finish') },
      late: { ...waiting, ...by('note', 'assign', ...hands, 'pass', 'finish') },
      disputed: { [above]: ['rule'] },
      silent: { supervisor: ['revisit', 'again'] },
      doubted: { supervisor: ['revisit', 'again'] },
      ...{ done: nothing, turned: nothing, closed: nothing, noAnswer: nothing, left: nothing, withdrawn: nothing },
    },
    ties: {
      'whoever raised it': {
        is: byMe,
        opens: {
          asked: ['urge', 'withdraw'],
          handled: ['urge', 'withdraw'],
          late: ['urge', 'withdraw'],
          disputed: ['withdraw'],
          done: ['agree', 'doubt', 'again'],
          turned: ['insist'],
        },
        closes: ['join', 'revisit', 'again'],
      },
      'their household': {
        is: () => ({ by: { residentId: 'other', householdId: MY_HOUSEHOLD } }),
        opens: urges,
        closes: ['join', 'revisit', 'again'],
      },
      'kin of theirs': { is: kin, closes: ['revisit', 'again'] },
      'who mended it': { is: () => ({ mended: [ME] }), closes: ['revisit', 'again'] },
      'kin of whoever mended it': {
        is: () => ({ menderHouseholdIds: ['other', MY_HOUSEHOLD] }),
        closes: ['revisit', 'again'],
      },
      'who was asked to help': {
        is: () => ({ helper: { residentId: ME } }),
        opens: { handled: ['help'], late: ['help'] },
      },
      'one whose household waits': {
        is: () => ({ joined: [{ residentId: 'other', householdId: MY_HOUSEHOLD }] }),
        opens: urges,
        closes: ['join'],
      },
      'one who waits and has urged today': {
        is: () => ({ joined: [{ residentId: ME, householdId: 'theirs' }], urgedAt: NOW - 1 }),
        closes: ['join'],
      },
      'one who comes after twenty others': {
        is: () => ({ joined: Array.from({ length: 20 }, (_, n) => ({ residentId: `r${n}`, householdId: `h${n}` })) }),
        closes: ['join'],
      },
      'anybody, where only those who handle it see it': { is: () => ({ hidden: true }), closes: ['join'] },
      'anybody, once it was ruled whose it is': { is: () => ({ ruled: true }), closes: ['pass', 'dispute', 'turn'] },
      'anybody, once its day was moved': { is: () => ({ movedFrom: NOW }), closes: ['postpone'] },
    },
  }
}

/** Whoever is nearest mends it; whose it is says whoever stands above; kin does not ask whether it was mended well. */
export const OF_REQUESTS: Readonly<Record<Level, Promised<RequestState, RequestAction>>> = {
  group: ofRequests(['gridWorker', 'groupLeader'], 'townOfficer', false),
  village: ofRequests(['committee'], 'townOfficer', false),
  town: ofRequests(['townOfficer'], 'countyOfficer', false),
  county: ofRequests(['countyOfficer'], 'countyOfficer', true),
}

/** The town looks, and may order a correction even of what holds; the committee corrects, or takes it back. */
export const OF_FILINGS: Promised<FilingState, FilingAction> = {
  may: {
    filed: { townOfficer: ['clear', 'order'], committee: ['withdraw'] },
    held: { townOfficer: ['order'] },
    ordered: { committee: ['correct'] },
    ...{ corrected: nothing, withdrawn: nothing },
  },
  ties: {},
}
