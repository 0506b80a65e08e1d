import fc from 'fast-check'
import type { ChangeName } from '../../miniprogram/cloud/wishes/changes'
import { type CloudEvent, type Kept, NO_NETWORK, startClient as start, yes } from './harness/client'

const phone = (): Kept => ({ storage: new Map(), files: new Set() })
const full = (kept: Kept, isFull: () => boolean): Kept => {
  const set = kept.storage.set.bind(kept.storage)
  kept.storage.set = (name, value) => {
    if (isFull()) throw new Error('exceeded the maximum storage size')
    return set(name, value)
  }
  return kept
}

const LET_GO = { defined: true, code: 'LET_GO', status: 400, message: '没有办成', data: { way: '再办一次' } }

/** What happens to one call on its way: the server never got it, the answer never came, or all is well. */
type Way = 'through' | 'neverCame' | 'answerLost'

/** A server as the contract promises it: one key, one outcome, a key that was let go of included. */
function server(way: () => Way = () => 'through') {
  const outcomes = new Map<string, object>()
  const made: { readonly name: string; readonly input: object; readonly id: string }[] = []
  const answer = ({ path = [], input, letGo }: CloudEvent & { letGo?: string }): unknown => {
    const key = letGo ?? String(Object(input).key)
    const known = outcomes.get(key)
    if (letGo !== undefined) {
      if (known && Object(known).ok) return yes({ subject: `order:${Object(known).data.orderId}` })
      const no = known ?? { ok: false, error: LET_GO, now: 1 }
      outcomes.set(key, no)
      return no
    }
    if (known) return known
    const id = `o${made.length + 1}`
    made.push({ name: path.join('.'), input: Object(input), id })
    const done = yes({ orderId: id })
    outcomes.set(key, done)
    return done
  }
  const cloud = (_name: string, event: CloudEvent) => {
    const goes = way()
    if (goes === 'neverCame') return Promise.reject(NO_NETWORK)
    const answered = answer(event)
    return goes === 'answerLost' ? Promise.reject(NO_NETWORK) : answered
  }
  return { cloud, made }
}

/** A page with its own note of what it has wished last. */
function page(app: ReturnType<typeof start>, name: ChangeName, thing: string) {
  const mine = { current: undefined as string | undefined }
  const looking = { current: true }
  const leave = app.holdFor(mine)
  return {
    press: (input: object, about = '') => app.press({ name, thing, input, about, draft: undefined }, mine, looking),
    leave: () => {
      looking.current = false
      leave()
    },
  }
}

const basket = (goodsId: string, count = 1) => ({ lines: [{ goodsId, count, points: 10 }] })
const ended = (app: ReturnType<typeof start>) => app.wishes().flatMap(({ ended: end }) => (end ? [end.is] : []))
const script =
  (...ways: Way[]) =>
  () =>
    ways.shift() ?? 'through'

test('pressed again on the same page after the answer was lost, it is the same order', async () => {
  const { cloud, made } = server(script('answerLost'))
  const order = page(start(phone(), cloud), 'shop.place', 'basket')
  expect(await order.press(basket('oil'))).toMatchObject({ is: 'offline' })
  expect(await order.press(basket('oil'))).toMatchObject({ is: 'done', answer: { orderId: 'o1' } })
  expect(made).toHaveLength(1)
})

test('with one thing more in the basket after the answer was lost, the first order is told and the second is not sent', async () => {
  const { cloud, made } = server(script('answerLost'))
  const app = start(phone(), cloud)
  const order = page(app, 'shop.place', 'basket')
  await order.press(basket('oil'), '菜籽油')
  expect(await order.press(basket('oil', 2))).toEqual({ is: 'earlier' })
  expect(made).toHaveLength(1)
  expect(app.wishes()).toMatchObject([{ about: '菜籽油', ended: { is: 'done', subject: 'order:o1' } }])
  expect(await order.press(basket('oil', 2))).toMatchObject({ is: 'done' })
  expect(made).toHaveLength(2)
})

test('as long as there is no answer, nothing else is sent for the same thing, and other things are', async () => {
  const { cloud, made } = server(script('answerLost', 'neverCame'))
  const app = start(phone(), cloud)
  const order = page(app, 'shop.place', 'basket')
  await order.press(basket('oil'), '菜籽油')
  expect(await order.press(basket('rice'))).toMatchObject({ is: 'held', wish: { about: '菜籽油' } })
  expect(await page(app, 'points.object', 'claim:c1').press({ claimId: 'c1' })).toMatchObject({ is: 'done' })
  expect(made.map(({ name }) => name)).toEqual(['shop.place', 'points.object'])
})

test('at the counter, a sale whose answer was lost is settled before another way is sold by', async () => {
  const { cloud, made } = server(script('answerLost'))
  const app = start(phone(), cloud)
  const sale = { householdId: 'h1', doorCode: 'ABCD2345', ...basket('oil') }
  await page(app, 'shop.sell', 'counter:h1').press({ ...sale, proof: { pin: '369258' } })
  const signature = { ...sale, proof: { signature: 'cloud://env/name.png' } }
  expect(await page(app, 'shop.sell', 'counter:h1').press(signature)).toEqual({ is: 'earlier' })
  expect(made).toHaveLength(1)
  expect(ended(app)).toEqual(['done'])
})

test('what is secret is never written on the phone; once it is lost, the key is let go of and what came of it is told', async () => {
  for (const [way, end] of [
    ['answerLost', 'done'],
    ['neverCame', 'refused'],
  ] as const) {
    const { cloud, made } = server(script(way))
    const kept = phone()
    const sale = { householdId: 'h1', doorCode: 'ABCD2345', ...basket('oil'), proof: { pin: '369258' } }
    await page(start(kept, cloud), 'shop.sell', 'counter:h1').press(sale)
    expect(JSON.stringify([...kept.storage])).not.toMatch(/369258|ABCD2345/)
    const after = start(kept, cloud)
    await after.settleAll()
    expect(ended(after)).toEqual([end])
    expect(made).toHaveLength(end === 'done' ? 1 : 0)
  }
})

test('the same basket is not ordered by an old press: what became of that is told first, with its time', async () => {
  const { cloud, made } = server(script('neverCame'))
  const kept = phone()
  await page(start(kept, cloud), 'shop.place', 'basket').press(basket('oil'))
  const tomorrow = start(kept, cloud)
  const order = page(tomorrow, 'shop.place', 'basket')
  expect(await order.press(basket('oil'))).toEqual({ is: 'earlier' })
  expect(tomorrow.wishes()).toMatchObject([{ at: expect.any(Number), ended: { is: 'done' } }])
  expect(made).toHaveLength(1)
})

test('on a phone without room nothing is sent, and answers that can be asked for again make room before that', async () => {
  const { cloud, made } = server()
  const kept = phone()
  let room = false
  const app = start(
    full(kept, () => !room),
    cloud,
  )
  const order = page(app, 'shop.place', 'basket')
  expect(await order.press(basket('oil'))).toEqual({ is: 'full' })
  expect([made.length, app.calls().length, app.openWishes().length]).toEqual([0, 0, 0])
  const drop = kept.storage.delete.bind(kept.storage)
  kept.storage.delete = (name) => {
    room ||= name.includes('known.')
    return drop(name)
  }
  room = true
  kept.storage.set('cunxing.kept.known.shop/shelf', '{}')
  room = false
  expect(await order.press(basket('oil'))).toMatchObject({ is: 'done' })
  expect(made).toHaveLength(1)
})

test('what was refused after one had left is told where one is, until it was read, also after the app was closed', async () => {
  const kept = phone()
  const no = { ok: false, error: { ...LET_GO, code: 'POINTS_SHORT', message: '分不够了。' }, now: 1 }
  let answered = () => Promise.resolve<unknown>(no)
  const slow = new Promise<unknown>((then) => {
    answered = async () => then(no)
  })
  const app = start(kept, () => slow)
  const order = page(app, 'shop.place', 'basket')
  const sent = order.press(basket('oil'))
  order.leave()
  await answered()
  expect(await sent).toEqual({ is: 'away' })
  const after = start(kept, () => yes())
  await after.settleAll()
  expect(after.calls()).toEqual([])
  expect(after.wishes()).toMatchObject([{ ended: { is: 'refused', refusal: { message: '分不够了。' } } }])
  after.forgetWish(after.wishes()[0]?.key ?? '')
  expect(start(kept, () => yes()).wishes()).toEqual([])
})

test('a press in the instant in which an earlier wish is settled by itself is not sent: what came of that is told first', async () => {
  const { cloud, made } = server(script('neverCame'))
  const app = start(phone(), cloud)
  const before = page(app, 'shop.place', 'basket')
  await before.press(basket('oil'))
  before.leave()
  expect(await page(app, 'shop.place', 'basket').press(basket('oil'))).toEqual({ is: 'earlier' })
  expect([made.length, ended(app)]).toEqual([1, ['done']])
})

test('the page in front keeps its own wish; once it is left, the wish goes by itself', async () => {
  const { cloud, made } = server(script('neverCame'))
  const app = start(phone(), cloud)
  const order = page(app, 'shop.place', 'basket')
  await order.press(basket('oil'))
  await app.settleAll()
  expect(made).toHaveLength(0)
  order.leave()
  await app.settleOpen()
  expect([made.length, ended(app)]).toEqual([1, ['done']])
})

test('for a busy cloud the same key is sent again, a few times, before the person is told', async () => {
  const busy = { ok: false, error: { ...LET_GO, code: 'BUSY' }, now: 1 }
  let left = 2
  const { cloud, made } = server()
  const app = start(phone(), (name, event) => (left-- > 0 ? busy : cloud(name, event)))
  expect(await page(app, 'shop.place', 'basket').press(basket('oil'))).toMatchObject({ is: 'done' })
  expect(new Set(app.calls().map(({ input }) => Object(input).key)).size).toBe(1)
  expect([made.length, app.calls().length]).toEqual([1, 3])
})

test('a "no" that may not know of an earlier try is not believed: the key is let go of, and what was done is told', async () => {
  const { cloud, made } = server(script('answerLost'))
  let shut = false
  const notAllowed = { ok: false, error: { ...LET_GO, code: 'NOT_ALLOWED' }, now: 1 }
  const app = start(phone(), (name, event) => (shut && !('letGo' in event) ? notAllowed : cloud(name, event)))
  const order = page(app, 'shop.place', 'basket')
  await order.press(basket('oil'))
  shut = true
  expect(await order.press(basket('oil'))).toMatchObject({ is: 'done', subject: 'order:o1' })
  expect(made).toHaveLength(1)
})

test('what breaks on our side again and again does not stand in the way for ever: its key is let go of', async () => {
  const { cloud, made } = server()
  const app = start(phone(), (name, event) =>
    JSON.stringify(event).includes('broken') && !('letGo' in event) ? 'no shape' : cloud(name, event),
  )
  const order = page(app, 'shop.place', 'basket')
  expect(await order.press(basket('broken'))).toMatchObject({ is: 'fault' })
  expect(await order.press(basket('oil'))).toEqual({ is: 'earlier' })
  expect(ended(app)).toEqual(['refused'])
  expect(await order.press(basket('oil'))).toMatchObject({ is: 'done' })
  expect(made).toHaveLength(1)
})

test('what is wanted no more while there is no network is let go of once there is, and what was done by then is told', async () => {
  for (const [way, end] of [
    ['answerLost', 'done'],
    ['neverCame', 'refused'],
  ] as const) {
    const { cloud, made } = server(script(way, 'neverCame'))
    const kept = phone()
    const app = start(kept, cloud)
    const pressed = await page(app, 'shop.place', 'basket').press(basket('oil'))
    if (!('wish' in pressed) || !pressed.wish) throw new Error('it is not open')
    await app.unwant(pressed.wish)
    expect(app.openWishes()).toMatchObject([{ unwanted: true }])
    const after = start(kept, cloud)
    await after.settleAll()
    expect([ended(after), made.length]).toEqual([[end], end === 'done' ? 1 : 0])
  }
})

type Step =
  | { readonly do: 'press'; readonly goods: string; readonly way: 'pin' | 'signature'; readonly goes: readonly Way[] }
  | { readonly do: 'leave' | 'close' | 'fill' | 'empty' | 'settle' | 'read' | 'unwant' }

const way = fc.constantFrom<Way>('through', 'neverCame', 'answerLost')
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      goods: fc.constantFrom('oil', 'rice'),
      way: fc.constantFrom('pin' as const, 'signature' as const),
      goes: fc.array(way, { maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('leave', 'close', 'fill', 'empty', 'settle', 'read', 'unwant'),
    }) as fc.Arbitrary<Step>,
  },
)

/** Plays a person with a bad network; answers what the server made, and how often each was told as done. */
async function play(steps: readonly Step[], name: 'shop.place' | 'shop.sell') {
  let [ways, filled]: [Way[], boolean] = [[], false]
  const { cloud, made } = server(() => ways.shift() ?? 'through')
  const kept = full(phone(), () => filled)
  const told: string[] = []
  const tell = (id: unknown) => told.push(String(id))
  let app = start(kept, cloud)
  let front = page(app, name, 'thing')
  const read = () => {
    for (const wish of app.wishes().filter(({ ended: end }) => end)) {
      if (wish.ended?.is === 'done') tell(wish.ended.subject?.slice(6))
      app.forgetWish(wish.key)
    }
  }
  const takes: Record<Exclude<Step['do'], 'press'>, () => unknown> = {
    leave: () => {
      front.leave()
      front = page(app, name, 'thing')
    },
    close: () => {
      app = start(kept, cloud)
      front = page(app, name, 'thing')
    },
    fill: () => {
      filled = true
    },
    empty: () => {
      filled = false
    },
    settle: () => app.settleAll(),
    unwant: () => Promise.all(app.openWishes().map(app.unwant)),
    read,
  }
  for (const one of steps) {
    if (one.do !== 'press') await takes[one.do]()
    else {
      ways = [...one.goes]
      const before = made.length
      const proof = one.way === 'pin' ? { pin: '369258' } : { signature: 'cloud://a' }
      const sale = name === 'shop.sell' ? { doorCode: 'ABCD2345', proof } : {}
      const pressed = await front.press({ ...basket(one.goods), ...sale })
      if (pressed.is === 'done') tell(pressed.subject?.slice(6))
      if (pressed.is === 'full') expect(made).toHaveLength(before)
      // One press makes no more than one.
      expect(made.length - before).toBeLessThanOrEqual(1)
    }
    expect(app.openWishes().length).toBeLessThanOrEqual(1)
  }
  ;[ways, filled] = [[], false]
  front.leave()
  await app.settleAll()
  read()
  return { made: made.map(({ id }) => id), told, open: app.openWishes() }
}

test.each(['shop.place', 'shop.sell'] as const)(
  '%s: whatever happens on the way, all that was made is told once, and nothing else',
  async (name) => {
    const seed = Number(process.env.SEED ?? Date.now() % 1e9)
    const all = fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { made, told, open } = await play(steps, name)
      expect(told.sort()).toEqual(made.sort())
      expect(open).toEqual([])
    })
    await fc.assert(all, { numRuns: 30, seed })
  },
)
