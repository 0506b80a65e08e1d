import type { Fault } from '../fault'
import { alone, villages } from './sights'

const meeting = (title: string) =>
  ({ by: 'meetings', tests: new RegExp(title), calls: ['matters', 'jobs'], layer: 'meetings' }) as const

/** Steps of the flows. */
export const inFlows: readonly Fault[] = [
  {
    ...villages(2),
    layer: 'flow',
    what: 'a good deed can be taken back when it is on the public notice',
    file: 'shared/points/flow.ts',
    text: "{ from: 'verified', ...ownWithdrawn }",
    instead: "{ from: 'publicised', ...ownWithdrawn }",
    says: /withdrawClaim .*(no step of|MOVED_ON)/,
  },
  {
    ...villages(2),
    layer: 'flow',
    what: 'who checks a good deed may be of the household that did it',
    file: 'shared/points/flow.ts',
    text: "action: 'verify', to: 'verified', ...begun",
    instead: "action: 'verify', to: 'verified', ...begun, never: ['raiser']",
    says: /verifyClaim .*no step of/,
  },
  {
    ...villages(1),
    layer: 'flow',
    what: 'an order that was handed over can be cancelled',
    file: 'shared/shop/flow.ts',
    text: "from: 'placed',\n      action: 'cancel'",
    instead: "from: 'handedOver',\n      action: 'cancel'",
    says: /cancel/,
  },
  {
    ...villages(1),
    layer: 'flow',
    what: 'whoever checks claims takes back what somebody else has done well',
    file: 'shared/points/flow.ts',
    text: "by: ['resident', ...NEAREST], only: ['household', 'raiser'] }",
    instead: "by: ['resident', ...NEAREST] }",
    says: /withdrawClaim .*no step of/,
  },
  {
    ...alone('promised steps', /^a good deed is judged/),
    layer: 'flow',
    what: 'one member of the council endorses without a vote',
    file: 'shared/points/flow.ts',
    text: "    action: 'endorse',\n    to: 'publicised',\n    by: ['council'],\n    after: 'vote',\n",
    instead: "    action: 'endorse',\n    to: 'publicised',\n    by: ['council'],\n",
    says: /council, nothing, verified/,
  },
  {
    ...alone('promised steps', /^an order is served and settled/),
    layer: 'flow',
    what: 'anybody says yes to what a household is offered',
    file: 'shared/shop/flow.ts',
    text: "action: 'accept', to: 'handedOver', by: ['resident'], only: ['household']",
    instead: "action: 'accept', to: 'handedOver', by: ['resident']",
    says: /nobody, nothing, offered/,
  },
  {
    ...alone('promised steps', /^an order is served and settled/),
    layer: 'flow',
    what: 'kin of a household settle what it contests',
    file: 'shared/shop/flow.ts',
    text: "never: ['household', 'kin', 'hander', 'placer']",
    instead: "never: ['household', 'hander', 'placer']",
    says: /committee, kin, contested/,
  },
]

/** Goods and orders. */
export const inShop: readonly Fault[] = [
  {
    ...villages(4),
    layer: 'shop',
    what: 'goods are taken without a look whether they are there',
    file: 'cloudfunctions/shop/shelf/take.ts',
    text: ', ...Object.fromEntries(enough) }',
    instead: ' }',
    says: /expected number to be >=0|were not taken from what was there/,
  },
  {
    ...villages(5),
    layer: 'shop',
    what: 'an order that is sent again takes its goods again',
    file: 'cloudfunctions/shop/shelf/take.ts',
    text: `[\`taking.\${_id}\`]: null, `,
    instead: '',
    says: /goods|left|held/,
  },
  {
    ...villages(5),
    layer: 'shop',
    what: 'what the timer gives back, it gives back again at its next run',
    file: 'cloudfunctions/shop/shelf/give-back.ts',
    text: 'return withoutTaking(givenBack(shelf, pieces, take.at), orderId)',
    instead: 'return givenBack(shelf, pieces, take.at)',
    says: /is -?\d+, not|still being taken/,
  },
  {
    ...villages(7),
    layer: 'shop',
    what: 'an instance goes by the shelf that it remembers, whatever has changed',
    file: 'cloudfunctions/shop/shelf/take.ts',
    text: 'when: { revision, ',
    instead: 'when: { ',
    says: /its prices were others when its goods were taken/,
  },
  {
    ...villages(1),
    layer: 'shop',
    what: 'a cancelled order gives its points back and not its goods',
    file: 'cloudfunctions/shop/shelf/counts.ts',
    text: 'left: goods.left + count,\n    held: goods.held - count,',
    instead: 'left: goods.left,\n    held: goods.held - count,',
    says: /left and held/,
  },
]

/** Rounds and their sheets. */
export const inInspection: readonly Fault[] = [
  {
    ...villages(1),
    layer: 'inspection',
    what: 'an inspector scores their own door',
    file: 'cloudfunctions/inspection/walk/score.ts',
    text: "      if (isNearDoor(household, own, call.now)) throw refuse('INSPECTION_RECUSED')\n",
    instead: '',
    says: /no step of the sheet/,
  },
  {
    ...villages(8),
    layer: 'inspection',
    what: 'a sheet is written over by somebody who has not seen it',
    file: 'cloudfunctions/inspection/walk/score.ts',
    text: '      assertNewest(standing, asked.replaces)\n',
    instead: '',
    says: /no step of the sheet/,
  },
  {
    ...villages(2),
    layer: 'inspection',
    what: 'votes on a round that was sent back count when it comes again',
    file: 'cloudfunctions/inspection/rounds/kind.ts',
    text: 'sendBack: () => ({ votes: [] })',
    instead: 'sendBack: () => ({})',
    says: /inspection\.vote/,
  },
]

/** Meetings, and the days by which their clock counts. */
export const inMeetings: readonly Fault[] = [
  {
    ...meeting('there for every villager'),
    what: 'a meeting that has not begun is written down as held',
    file: 'cloudfunctions/meetings/meeting-kind.ts',
    text: "  if (!hasBegun(meeting, call.now)) throw refuse('NOT_HELD_YET', { startsAt: meeting.startsAt })\n",
    instead: '',
    says: /NOT_HELD_YET/,
  },
  {
    ...meeting('asked by office'),
    what: 'somebody who does not sit in a meeting is named among those who came',
    file: 'cloudfunctions/meetings/meeting-kind.ts',
    text: "  if (present.length < new Set(ids).size) throw refuse('NOT_FOUND')\n",
    instead: '',
    says: /NOT_FOUND/,
  },
  {
    ...meeting('five working days'),
    what: 'minutes are due after so many days, holidays and all',
    file: 'shared/meetings/flow.ts',
    text: 'days: { working: MINUTES_DAYS }',
    instead: 'days: MINUTES_DAYS',
    says: /2027-01-04/,
  },
]

const pledge = (title: string) =>
  ({ by: 'pledges', tests: new RegExp(title), calls: ['matters', 'jobs'], layer: 'pledges' }) as const

export const inPledges: readonly Fault[] = [
  {
    ...alone('promised steps', /^what an office promised is kept/),
    layer: 'flow',
    what: 'whoever promised says themselves that it was kept',
    file: 'shared/pledges/flow.ts',
    text: "never: ['promiser', 'household', 'kin', 'answered', 'saidEnough']",
    instead: "never: ['answered', 'saidEnough']",
    says: /agree/,
  },
  {
    ...pledge('judged by that group alone'),
    what: 'another group judges what was said to one',
    file: 'cloudfunctions/pledges/kind.ts',
    text: "  if (!(await isMadeTo(tx, pledge, call.caller))) throw refuse('NOT_TO_YOU')\n",
    instead: '',
    says: /NOT_TO_YOU/,
  },
  {
    ...{ ...pledge('hangs under the name'), calls: ['matters', 'jobs', 'village'] },
    what: 'what a household keeps to itself hangs on the wall',
    file: 'cloudfunctions/pledges/kind.ts',
    text: "shownTo === 'nobody' ? null : WALL_OF[state]",
    instead: 'WALL_OF[state]',
    says: /NOT_FOUND/,
  },
  {
    ...alone('turns of the clock', /keeps no other from its turn/),
    layer: 'clock',
    what: 'what one kind has piled up is done before any other has its turn',
    file: 'cloudfunctions/kernel/timer.ts',
    text: '          const { done } = await one.next()\n          if (!done) more.push(one)',
    instead: '          for (let next = await one.next(); !next.done; ) next = await one.next()',
    says: /few1/,
  },
]

const filing = (title: string) =>
  ({ by: 'filings', tests: new RegExp(title), calls: ['matters', 'points', 'jobs'], layer: 'filings' }) as const

export const inFilings: readonly Fault[] = [
  {
    ...filing('touches nobody before it is filed'),
    what: 'a rule that the town is asked about is used before it holds',
    file: 'cloudfunctions/points/rules/in-force.ts',
    text: '  await assertHolds(reader, rule)\n  return',
    instead: '  return',
    says: /RULE_WAITS/,
  },
  {
    ...filing('until it says something else'),
    what: 'a rule that was ordered to be corrected is asked about anew as it was',
    file: 'cloudfunctions/points/rules/adopt.ts',
    text: 'asked.get(saidBy(rule)) ?? filing',
    instead: 'filing',
    says: /ordered/,
  },
]

const request = (title: string) =>
  ({ by: 'requests', tests: new RegExp(title), calls: ['matters', 'jobs'], layer: 'requests' }) as const

export const inRequests: readonly Fault[] = [
  {
    ...request('read what is wrong and not who said it'),
    what: 'neighbours read what only those who handle it may see',
    file: 'cloudfunctions/requests/request.ts',
    text: '(found.hidden && !handles && !helps && !isOwn(found, caller))',
    instead: 'false',
    says: /NOT_FOUND/,
  },
  {
    ...request('read what is wrong and not who said it'),
    what: 'neighbours read who said that something is wrong',
    file: 'cloudfunctions/requests/request.ts',
    text: "const named = handles || found.seenBy === 'named'",
    instead: 'const named = true',
    says: /说的人/,
  },
  {
    ...request('a day that passes is said to be missed'),
    what: 'a promised day that was missed is forgotten once it is mended',
    file: 'cloudfunctions/requests/kind.ts',
    text: "promise: request.promise === 'missed' || at > request.dueAt ? 'missed' : 'kept'",
    instead: "promise: 'kept'",
    says: /missed/,
  },
  {
    ...request('climbs, level by level'),
    what: 'what climbs keeps the clock of where it lay before',
    file: 'cloudfunctions/requests/kind.ts',
    text: "return { ...there, ...clockOf({ ...request, ...there, state: 'asked' }, at) }",
    instead: 'return there',
    says: /level|village|town/,
  },
  {
    ...request('for the office only is in none of it'),
    by: 'board',
    what: 'the open board counts what only those who handle it may see',
    file: 'cloudfunctions/requests/figures/board.ts',
    text: 'const all = addFigures(kept.map(({ seen }) => seen))',
    instead: 'const all = addFigures(kept.map(({ all }) => all))',
    says: /open|Expected: 2/,
  },
  {
    ...request('changed by hand, and those that their requests'),
    by: 'board',
    what: 'figures of a month that were changed by hand are found by nobody',
    file: 'cloudfunctions/requests/figures/prove.ts',
    text: 'const wrong = proveKept(monthFigures, months, stories.get(subject) ?? [], () => [])',
    instead: 'const wrong: Finding[] = []',
    says: /qs:2026-05/,
  },
  {
    ...alone('promised steps', /^a request at the/),
    layer: 'flow',
    what: 'kin of whoever raised it says whether it was mended well',
    file: 'shared/requests/flow.ts',
    text: "never: ['household', 'kin', 'mender', 'menderKin']",
    instead: "never: ['household', 'mender', 'menderKin']",
    says: /again/,
  },
  {
    ...alone('promised steps', /^a request at the/),
    layer: 'flow',
    what: 'whoever mended it asks whether it was mended well',
    file: 'shared/requests/flow.ts',
    text: "never: ['household', 'kin', 'mender', 'menderKin']",
    instead: "never: ['household', 'kin', 'menderKin']",
    says: /again/,
  },
  {
    ...request('whoever mended it, or helped'),
    what: 'whoever helped is not remembered as one who mended it',
    file: 'cloudfunctions/requests/kind.ts',
    text: 'help: (request, { by: { residentId } }) => ({ helper: null, mended: withOne(request.mended, residentId) })',
    instead: 'help: () => ({ helper: null })',
    says: /MENDED_IT/,
  },
  {
    ...request('whoever looks after a place says'),
    calls: ['matters', 'jobs', 'village'],
    what: 'somebody says in one tap what is wrong at a place that they do not look after',
    file: 'cloudfunctions/requests/report.ts',
    text: "if (role === undefined) throw refuse('NOT_ALLOWED')\n  return role",
    instead: "return role ?? 'stairLead'",
    says: /NOT_ALLOWED/,
  },
]

/** What the timers do. */
export const inClock: readonly Fault[] = [
  {
    ...villages(4),
    layer: 'clock',
    what: 'a public notice is a day shorter than its rule says',
    file: 'shared/points/claims.ts',
    text: 'endOfDayAfter(now, rule.path.noticeDays)',
    instead: 'endOfDayAfter(now, rule.path.noticeDays - 1)',
    says: /notice/,
  },
  {
    ...villages(1),
    layer: 'clock',
    what: 'an order lapses when its household should be reminded',
    file: 'cloudfunctions/matter/clock.ts',
    text: 'const over = seen.deadlineAt === null || seen.deadlineAt <= run.now',
    instead: 'const over = seen.timerAt === null || seen.timerAt <= run.now',
    says: /lapse/,
  },
  {
    ...villages(1),
    layer: 'clock',
    what: 'an order of which its household was reminded never lapses',
    file: 'cloudfunctions/matter/clock.ts',
    text: '=== undefined ? null : matter.deadlineAt',
    instead: '=== undefined ? null : null',
    says: /the clock of order/,
  },
]
