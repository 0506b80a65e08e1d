import type { GrantedRole } from '@shared/kernel/access'
import { DAY_MS } from '@shared/kernel/time'
import type { Acts } from '@shared/matter/access'
import { type Actor, type Desk, flow, type Listener, type Lying, namesIn, type State } from '@shared/matter/flow'
import { HOLDERS, INSIST_DAYS, LATE_DAYS, type Level, levelAbove, MOST_JOINED, RATE_DAYS, REVISIT_DAYS } from './terms'

const actions = {
  raise: '说了这件事',
  join: '也在等',
  accept: '接了',
  pass: '转给别处',
  climb: '没人接，往上交',
  dispute: '请上面定归谁办',
  rule: '定了归谁办',
  note: '写了进展',
  assign: '请人帮着办',
  help: '帮着办好了',
  hand: '派给单位',
  discuss: '拿到会上商量',
  postpone: '改了日子',
  miss: '误了日子',
  urge: '催了一次',
  finish: '办好了',
  agree: '说行，办好了',
  doubt: '看过了，等人来问一声',
  again: '说还不行，重修',
  silence: '没有回音',
  revisit: '回访过了',
  unheard: '一直没有回音',
  unvisited: '没有人去问',
  turn: '指了别的路',
  insist: '还是要村里办',
  leave: '没有再说',
  withdraw: '不用办了',
} as const

const states = {
  asked: { label: '等人接手', desk: 'receive', days: 'accept', atEnd: 'climb' },
  handled: { label: '在办', desk: 'handle', days: 'day', atEnd: 'miss' },
  late: { label: '误了日子，还在办', desk: 'handle', days: { working: LATE_DAYS }, atEnd: 'climb' },
  disputed: { label: '等上面定归谁办', desk: 'rule', days: 'day', atEnd: 'miss' },
  done: { label: '说办好了', desk: 'rate', days: RATE_DAYS, atEnd: 'silence' },
  turned: { label: '指了别的路', days: INSIST_DAYS, atEnd: 'leave' },
  closed: { label: '办完了', final: true },
  doubted: { label: '等人回访', desk: 'revisit', days: REVISIT_DAYS, atEnd: 'unvisited' },
  silent: { label: '没有回音', desk: 'revisit', days: REVISIT_DAYS, atEnd: 'unheard' },
  noAnswer: { label: '没有回音', final: true },
  left: { label: '指了别的路', final: true },
  withdrawn: { label: '不用办了', final: true },
} as const satisfies Record<string, State<keyof typeof actions, string>>

/** Above the county nobody takes it over: there the promised day is the only clock. */
const atTheTop = {
  ...states,
  asked: { label: states.asked.label, desk: 'receive', days: 'day', atEnd: 'miss' },
  late: { label: states.late.label, desk: 'handle' },
} as const satisfies Record<keyof typeof states, State<keyof typeof actions, string>>

export type RequestState = keyof typeof states
export const REQUEST_STATES = namesIn(states)
export type RequestAction = keyof typeof actions

/** How far a request has come, as lists sort it. */
export const STAGES = ['open', 'late', 'done', 'gone'] as const
export type Stage = (typeof STAGES)[number]
export const STAGE_OF: Readonly<Record<RequestState, Stage>> = {
  ...{ asked: 'open', handled: 'open', disputed: 'open', late: 'late' },
  ...{ done: 'done', doubted: 'done', closed: 'done', silent: 'done', noAnswer: 'done' },
  ...{ turned: 'gone', left: 'gone', withdrawn: 'gone' },
}

/** Where somebody has something to do about it, as a desk over many counts them. */
export const LYING = ['asked', 'handled', 'disputed', 'done', 'late'] as const satisfies readonly RequestState[]

/** What has to be known of a request to say who may do what to it. */
export interface Standing {
  readonly state: RequestState
  readonly level: Level
  readonly by: { readonly residentId: string; readonly householdId: string | null }
  /** Kin of whoever raised it: they may mend, but do not ask whether it was mended well. */
  readonly kinHouseholdIds: readonly string[]
  readonly joined: readonly { readonly residentId: string; readonly householdId: string | null }[]
  /** Who mended it, and whose kin they are: whether it was mended well asks somebody else. */
  readonly mended?: readonly string[] | undefined
  readonly menderHouseholdIds: readonly string[]
  /** Who was asked to help, while they have not said that they did. */
  readonly helper?: { readonly residentId: string } | null | undefined
  readonly urgedAt: number | null
  /** Only those who handle it see it. */
  readonly hidden: boolean
  /** Somebody above has said whose it is. */
  readonly ruled: boolean
  /** The day it had before it was moved. */
  readonly movedFrom: number | null
}

/** One word a household: whoever lives with the one who raised it waits for it already. */
const waits = ({ by, joined }: Standing, { residentId, householdId }: Actor): boolean =>
  (householdId !== undefined && by.householdId === householdId) ||
  joined.some((one) => one.residentId === residentId || (householdId !== undefined && one.householdId === householdId))

const bonds = {
  raiser: { at: 'by.residentId', is: 'resident', no: 'RAISED_IT' },
  household: { at: 'by.householdId', is: 'household', no: 'KIN_RAISED_IT' },
  kin: { at: 'kinHouseholdIds', is: 'household', no: 'KIN_RAISED_IT' },
  mender: { at: 'mended', is: 'resident', no: 'MENDED_IT' },
  menderKin: { at: 'menderHouseholdIds', is: 'household', no: 'MENDED_IT' },
  helper: { at: 'helper.residentId', is: 'resident', no: 'NOT_ASKED_TO_HELP' },
  joined: { when: waits, no: 'WAITS_ALREADY' },
  joinedEnough: { when: ({ joined }: Standing) => joined.length >= MOST_JOINED, no: 'WAIT_ENOUGH' },
  urged: {
    when: ({ urgedAt }: Standing, _actor: Actor, now: number) => urgedAt !== null && now < urgedAt + DAY_MS,
    no: 'URGED_TODAY',
  },
  ruled: { when: ({ ruled }: Standing) => ruled, no: 'RULED_ALREADY' },
  top: { when: ({ level }: Standing) => levelAbove(level) === undefined, no: 'NOBODY_ABOVE' },
  hidden: { when: ({ hidden }: Standing) => hidden, no: 'NOT_FOUND' },
  moved: { when: ({ movedFrom }: Standing) => movedFrom !== null, no: 'DAY_MOVED_ALREADY' },
} as const

const lying = ({ title }: Lying): string => title

const desks = {
  receive: {
    clears: ['accept', 'pass', 'turn'],
    word: '接手',
    says: { each: ({ title }: Lying) => `有人说：${title}` },
    by: (day: string) => `${day}前要有人接`,
  },
  handle: {
    clears: ['finish', 'help'],
    word: '说的事',
    says: { each: ({ title }: Lying) => `等您办：${title}` },
    by: (day: string) => `说好 ${day}`,
  },
  rule: {
    clears: ['rule'],
    word: '定归谁办',
    says: { each: ({ title }: Lying) => `归谁办，等您定：${title}` },
    by: (day: string) => `说好 ${day}`,
  },
  rate: {
    clears: ['agree', 'again'],
    word: '看办好没有',
    says: { each: (one: Lying) => `办好了，等您看：${lying(one)}` },
  },
  revisit: {
    clears: ['revisit', 'again'],
    word: '回访',
    says: { each: ({ title }: Lying) => `回访，去问一声：${title}` },
    by: (day: string) => `${day}前问到`,
  },
} as const satisfies Record<string, Desk<keyof typeof actions>>

/** Who says whose it is: whoever stands above both. */
const RULERS = { group: 'townOfficer', village: 'townOfficer', town: 'countyOfficer', county: 'countyOfficer' } as const

/** Who hears that somebody urges, or that it was not mended. */
const HEARS = { group: 'gridWorker', village: 'committee', town: 'townOfficer', county: 'countyOfficer' } as const

/** Who hands it to an office of the town: the town, once it lies there. */
const TOWNS = { group: [], village: [], town: HOLDERS.town, county: HOLDERS.county } as const

/** Who brings it to a meeting: the village has meetings. */
const VILLAGES = { group: HOLDERS.group, village: HOLDERS.village, town: [], county: [] } as const

/** Never by whom it concerns, who mended it, or their kin. */
const VISITS = { by: ['supervisor'], never: ['household', 'kin', 'mender', 'menderKin'] } as const

/** The ways of a request that lies with one level: they differ in who holds it, and in who stands above. */
function requestFlowAt(level: Level) {
  const by: readonly GrantedRole[] = HOLDERS[level]
  const holder: Listener = HEARS[level]
  const waiting = ['raiser', 'joined'] as const
  const mine = { by: ['resident'], only: ['raiser'], otherwise: 'NOT_WHO_RAISED' } as const
  const passes = { action: 'pass', to: 'asked', by, never: ['ruled'], needs: ['reason'], tells: waiting } as const
  const notes = { action: 'note', by, needs: ['words'], tells: waiting } as const
  const finishes = { action: 'finish', to: 'done', by, needs: ['words', 'photo'], tells: waiting } as const
  const climbs = { action: 'climb', to: 'asked', by: ['timer'], tells: ['raiser', 'supervisor'] } as const
  const misses = { action: 'miss', to: 'late', by: ['timer'], tells: [...waiting, 'supervisor'] } as const
  const joins = { action: 'join', by: ['resident'], never: ['hidden', 'raiser', 'joined', 'joinedEnough'] } as const
  const urges = {
    action: 'urge',
    by: ['resident'],
    only: ['raiser', 'joined'],
    otherwise: 'NOT_WHO_RAISED',
    never: ['urged'],
    tells: [holder],
  } as const
  const assigns = { action: 'assign', by, needs: ['reason'] } as const
  const helps = {
    action: 'help',
    by: ['resident'],
    only: ['helper'],
    otherwise: 'NOT_ASKED_TO_HELP',
    needs: ['words', 'photo'],
    tells: [holder],
  } as const
  const hands = { action: 'hand', by: TOWNS[level], needs: ['reason'], tells: waiting } as const
  const discusses = { action: 'discuss', by: VILLAGES[level], tells: waiting } as const
  const disputes = { action: 'dispute', by, never: ['top', 'ruled'], needs: ['reason'], tells: ['raiser'] } as const
  const postpones = { action: 'postpone', by, never: ['moved'], needs: ['reason'], tells: waiting } as const
  const withdraws = { action: 'withdraw', to: 'withdrawn', ...mine } as const
  const again = { action: 'again', to: 'asked', needs: ['reason'], tells: [holder, 'supervisor'] } as const
  const revisits = { action: 'revisit', to: 'closed', ...VISITS, tells: ['raiser'] } as const
  return flow({
    name: `${level}Request`,
    start: 'asked',
    states: level === 'county' ? atTheTop : states,
    ...{ actions, bonds, desks, movedOn: 'REQUEST_MOVED_ON' },
    steps: [
      { from: 'asked', action: 'accept', to: 'handled', by, tells: waiting },
      { from: 'asked', ...passes },
      { from: 'asked', to: 'disputed', ...disputes },
      { from: 'asked', action: 'turn', to: 'turned', by, never: ['ruled'], needs: ['reason'], tells: ['raiser'] },
      { from: 'asked', ...climbs },
      { from: 'asked', ...misses },
      { from: 'asked', to: 'asked', ...joins },
      { from: 'asked', to: 'asked', ...urges },
      { from: 'asked', ...withdraws },
      { from: 'handled', to: 'handled', ...notes },
      { from: 'handled', to: 'handled', ...assigns },
      { from: 'handled', to: 'handled', ...helps },
      { from: 'handled', to: 'handled', ...hands },
      { from: 'handled', to: 'handled', ...discusses },
      { from: 'handled', to: 'handled', ...postpones },
      { from: 'handled', ...passes },
      { from: 'handled', ...finishes },
      { from: 'handled', ...misses },
      { from: 'handled', to: 'handled', ...joins },
      { from: 'handled', to: 'handled', ...urges },
      { from: 'handled', ...withdraws },
      { from: 'late', to: 'late', ...notes },
      { from: 'late', to: 'late', ...assigns },
      { from: 'late', to: 'late', ...helps },
      { from: 'late', to: 'late', ...hands },
      { from: 'late', to: 'late', ...discusses },
      { from: 'late', ...passes },
      { from: 'late', ...finishes },
      { from: 'late', ...climbs },
      { from: 'late', to: 'late', ...joins },
      { from: 'late', to: 'late', ...urges },
      { from: 'late', ...withdraws },
      { from: 'disputed', action: 'rule', to: 'asked', by: [RULERS[level]], needs: ['reason'], tells: waiting },
      { from: 'disputed', ...misses },
      { from: 'disputed', ...withdraws },
      { from: 'done', action: 'agree', to: 'closed', ...mine, tells: [holder] },
      { from: 'done', action: 'doubt', to: 'doubted', ...mine, tells: [holder, 'supervisor'] },
      { from: 'done', ...again, ...mine },
      { from: 'done', action: 'silence', to: 'silent', by: ['timer'], tells: ['supervisor'] },
      { from: 'doubted', ...revisits },
      { from: 'doubted', ...again, ...VISITS },
      { from: 'doubted', action: 'unvisited', to: 'closed', by: ['timer'] },
      { from: 'silent', ...revisits },
      { from: 'silent', ...again, ...VISITS },
      { from: 'silent', action: 'unheard', to: 'noAnswer', by: ['timer'] },
      { from: 'turned', action: 'insist', to: 'asked', ...mine, needs: ['reason'], tells: ['supervisor'] },
      { from: 'turned', action: 'leave', to: 'left', by: ['timer'] },
    ],
  })
}

const FLOW_AT = {
  group: requestFlowAt('group'),
  village: requestFlowAt('village'),
  town: requestFlowAt('town'),
  county: requestFlowAt('county'),
} as const

export const REQUEST_FLOWS = [FLOW_AT.group, FLOW_AT.village, FLOW_AT.town, FLOW_AT.county] as const

/** Which way a request goes: who holds it depends on how far it has climbed. */
export const requestFlowOf = ({ level }: { readonly level: Level }) => FLOW_AT[level]

/** What somebody can be offered on a request. */
export const OFFERED_REQUEST_ACTIONS = [
  'agree',
  'again',
  'accept',
  'finish',
  'note',
  'help',
  'assign',
  'hand',
  'discuss',
  'postpone',
  'pass',
  'dispute',
  'rule',
  'turn',
  'insist',
  'revisit',
  'join',
  'urge',
  'withdraw',
] as const satisfies readonly RequestAction[]

/** What can be asked for of a request: procedure -> the actions it takes. */
export const REQUEST_ACTS = {
  'requests.accept': ['accept'],
  'requests.pass': ['pass'],
  'requests.dispute': ['dispute'],
  'requests.rule': ['rule'],
  'requests.note': ['note'],
  'requests.assign': ['assign'],
  'requests.help': ['help'],
  'requests.hand': ['hand'],
  'requests.discuss': ['discuss'],
  'requests.postpone': ['postpone'],
  'requests.finish': ['finish'],
  'requests.agree': ['agree', 'doubt'],
  'requests.again': ['again'],
  'requests.revisit': ['revisit'],
  'requests.turn': ['turn'],
  'requests.insist': ['insist'],
  'requests.join': ['join'],
  'requests.urge': ['urge'],
  'requests.withdraw': ['withdraw'],
} as const satisfies Acts<string, RequestAction>
