import type { Fault } from '../fault'
import { villages } from './sights'

/** Steps of the flows. */
export const inFlows: readonly Fault[] = [
  {
    ...villages,
    layer: 'flow',
    what: 'a good deed can be taken back when it is on the public notice',
    file: 'shared/points/flow.ts',
    text: "{ from: 'verified', ...ownWithdrawn }",
    instead: "{ from: 'publicised', ...ownWithdrawn }",
    says: /withdrawClaim .*(no step of|MOVED_ON)/,
  },
  {
    ...villages,
    layer: 'flow',
    what: 'who checks a good deed may be of the household that did it',
    file: 'shared/points/flow.ts',
    text: "action: 'verify', to: 'verified', ...begun",
    instead: "action: 'verify', to: 'verified', ...begun, never: ['raiser']",
    says: /verifyClaim .*no step of/,
  },
  {
    ...villages,
    layer: 'flow',
    what: 'an order that was handed over can be cancelled',
    file: 'shared/shop/flow.ts',
    text: "from: 'placed',\n      action: 'cancel'",
    instead: "from: 'handedOver',\n      action: 'cancel'",
    says: /cancel/,
  },
  {
    ...villages,
    layer: 'flow',
    what: 'whoever checks claims takes back what somebody else has done well',
    file: 'shared/points/flow.ts',
    text: "by: ['resident', ...NEAREST], only: ['household', 'raiser'] }",
    instead: "by: ['resident', ...NEAREST] }",
    says: /withdrawClaim .*no step of/,
  },
]

/** Goods and orders. */
export const inShop: readonly Fault[] = [
  {
    ...villages,
    layer: 'shop',
    what: 'goods are taken without a look whether they are there',
    file: 'cloudfunctions/shop/shelf/take.ts',
    text: ', ...Object.fromEntries(enough) }',
    instead: ' }',
    says: /expected number to be >=0|were not taken from what was there/,
  },
  {
    ...villages,
    layer: 'shop',
    what: 'an order that is sent again takes its goods again',
    file: 'cloudfunctions/shop/shelf/take.ts',
    text: `[\`taking.\${_id}\`]: null, `,
    instead: '',
    says: /goods|left|held/,
  },
  {
    ...villages,
    layer: 'shop',
    what: 'what the timer gives back, it gives back again at its next run',
    file: 'cloudfunctions/shop/shelf/give-back.ts',
    text: 'return withoutTaking(givenBack(shelf, pieces, take.at), orderId)',
    instead: 'return givenBack(shelf, pieces, take.at)',
    says: /is -?\d+, not|still being taken/,
  },
  {
    ...villages,
    layer: 'shop',
    what: 'an instance goes by the shelf that it remembers, whatever has changed',
    file: 'cloudfunctions/shop/shelf/take.ts',
    text: 'when: { revision, ',
    instead: 'when: { ',
    says: /its prices were others when its goods were taken/,
  },
  {
    ...villages,
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
    ...villages,
    layer: 'inspection',
    what: 'an inspector scores their own door',
    file: 'cloudfunctions/inspection/walk/score.ts',
    text: "      if (isNearDoor(household, own, call.now)) throw refuse('INSPECTION_RECUSED')\n",
    instead: '',
    says: /no step of the sheet/,
  },
  {
    ...villages,
    layer: 'inspection',
    what: 'a sheet is written over by somebody who has not seen it',
    file: 'cloudfunctions/inspection/walk/score.ts',
    text: '      assertNewest(standing, asked.replaces)\n',
    instead: '',
    says: /no step of the sheet/,
  },
  {
    ...villages,
    layer: 'inspection',
    what: 'votes on a round that was sent back count when it comes again',
    file: 'cloudfunctions/inspection/rounds/kind.ts',
    text: 'sendBack: () => ({ votes: [] })',
    instead: 'sendBack: () => ({})',
    says: /inspection\.vote/,
  },
]

/** What the timers do. */
export const inClock: readonly Fault[] = [
  {
    ...villages,
    layer: 'clock',
    what: 'a public notice is a day shorter than its rule says',
    file: 'shared/points/claims.ts',
    text: 'endOfDayAfter(now, rule.path.noticeDays)',
    instead: 'endOfDayAfter(now, rule.path.noticeDays - 1)',
    says: /notice/,
  },
  {
    ...villages,
    layer: 'clock',
    what: 'an order lapses when its household should be reminded',
    file: 'cloudfunctions/shop/orders/lapse.ts',
    text: 'const over = seen.deadlineAt === null || seen.deadlineAt <= run.now',
    instead: 'const over = seen.timerAt === null || seen.timerAt <= run.now',
    says: /lapse/,
  },
]
