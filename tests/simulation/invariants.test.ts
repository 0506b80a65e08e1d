import { dump, type World } from './dump'
import { broken } from './invariants'
import { quietly } from './quietly'
import { play, type Trial } from './trial'

/** The first of what a village has; there is one in the village that is looked at here. */
function first<T>(list: readonly T[], which: (one: T) => boolean = () => true): T {
  const found = list.find(which)
  if (found === undefined) throw new Error('this village has none')
  return found
}

/** One more of a number. */
function bump<F extends string>(one: Record<F, number>, field: F): void {
  one[field] += 1
}

/** One thing made wrong in a world that was right, and what is said of it. */
const SPOILT: readonly [what: string, spoil: (world: World) => unknown, said: RegExp][] = [
  ['a balance', ({ passbooks }) => bump(first(passbooks), 'balance'), /balance is \d+, not \d+/],
  ['points held', ({ passbooks }) => bump(first(passbooks), 'held'), /held is/],
  [
    'a lot',
    ({ passbooks }) =>
      Object.assign(
        first(passbooks, ({ lots }) => lots.length > 0),
        { lots: [] },
      ),
    /lots is/,
  ],
  [
    'lots in another order',
    ({ passbooks }) => first(passbooks, ({ lots }) => lots.length > 1).lots.reverse(),
    /lots are/,
  ],
  [
    'what another lot paid for',
    ({ entries }) => Object.assign(first(entries, ({ kind }) => kind === 'hold').lots?.[0] ?? {}, { expiresAt: 1 }),
    /ends first/,
  ],
  ['a year', ({ passbooks }) => bump(first(passbooks).year, 'in'), /year is/],
  ['the points of an entry', ({ entries }) => bump(first(entries), 'points'), /hash is/],
  ['a missing entry', ({ entries }) => entries.splice(0, 1), /sequence is/],
  [
    'an award without an entry',
    ({ entries, claims }) => {
      const posted = first(claims, ({ kind, state }) => kind === 'award' && state === 'posted')
      Object.assign(
        first(entries, ({ _id }) => _id === `award:${posted._id}`),
        { _id: 'award:another' },
      )
    },
    /has no entry award:[\s\S]*nothing stands behind award:another/,
  ],
  [
    'a posted sheet',
    ({ sheets }) =>
      bump(
        first(sheets, ({ entryId, state }) => entryId !== null && state === 'posted'),
        'points',
      ),
    /gave \d+ honour, not \d+/,
  ],
  ['honour', ({ passbooks }) => bump(first(passbooks), 'honour'), /honour in \d+, its entries gave/],
  ['goods left', ({ shelves }) => bump(first(Object.values(first(shelves).goods)), 'left'), /left and held is/],
  ['goods held', ({ shelves }) => bump(first(Object.values(first(shelves).goods)), 'held'), /held is/],
  [
    'an order',
    ({ orders }) =>
      Object.assign(
        first(orders, ({ state }) => state === 'handedOver'),
        { state: 'placed' },
      ),
    /held/,
  ],
  [
    'a cap',
    ({ uses }) =>
      bump(
        first(uses, ({ _id }) => _id.includes(':r2:')),
        'used',
      ),
    /counts \d+, not \d+/,
  ],
  [
    'a step',
    ({ events }) =>
      void events.splice(
        events.findIndex(({ steps }) => steps[0]?.action === 'verify'),
        1,
      ),
    /does not lead to/,
  ],
  [
    'an unlawful step',
    ({ events }) =>
      Object.assign(first(first(events, ({ steps }) => steps[0]?.action === 'verify').steps), { to: 'x' }),
    /is no step of/,
  ],
  [
    'a beginning',
    ({ events }) =>
      events.splice(
        events.findIndex(({ steps }) => steps[0]?.from === ''),
        1,
      ),
    /begins 0 times/,
  ],
  [
    'a doubled message',
    ({ messages, events }) => {
      const told = first(messages, ({ about }) => about?.kind === 'claim')
      for (let n = 0; n < events.length; n += 1) messages.push({ ...told, _id: `${n}` })
    },
    /told \d+ times/,
  ],
  [
    'a message without a name',
    ({ messages }) =>
      Object.assign(
        first(messages, ({ about, audience }) => about?.kind === 'deduction' && audience.startsWith('role:')),
        { title: '还等着您：柴草乱堆' },
      ),
    /does not say whose it is/,
  ],
  [
    'a doubled word of low stock',
    ({ messages }) => messages.push({ ...first(messages), about: { kind: 'stock', id: 'qs' } }),
    /low stock/,
  ],
  [
    'a clock',
    ({ orders }) =>
      Object.assign(
        first(orders, ({ timerAt }) => timerAt === null),
        { timerAt: 1 },
      ),
    /the clock of order[\s\S]*is wrong/,
  ],
  ['something left lying', ({ claims }) => Object.assign(first(claims), { timerAt: 1 }), /is left lying/],
  ['a forgotten answer', ({ events }) => events.splice(0, events.length), /was answered and is not written down/],
]

describe('what must be true of a village is noticed when it is not', () => {
  let trial: Trial
  let world: World
  beforeAll(async () => {
    trial = await quietly(() => play({ seed: 1, operations: 250 }))
    world = await dump(trial.machine)
  })
  afterAll(() => trial.machine.database.close())

  it('finds nothing wrong with it as it is', () => {
    expect(broken(world, trial)).toEqual([])
  })

  test.each(SPOILT)('%s', (_, spoil, said) => {
    const spoilt = structuredClone(world)
    spoil(spoilt)
    expect(broken(spoilt, trial).join('\n')).toMatch(said)
  })
})
