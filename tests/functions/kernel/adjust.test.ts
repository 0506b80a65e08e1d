import { collection } from '../../../cloudfunctions/kernel/store'
import { type Shelf, shelves } from '../../../cloudfunctions/shop/documents'
import type { TestCloud } from '../../support/cloud'
import { openVillage, questions } from '../points/ground'
import { goodsDraft } from '../shop/orders-ground'
import { staysOpen } from '../stays-open'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.close())

const shelf = (_id: string, left: number): Shelf => ({
  ...{ _id, place: '村委会', opening: { weekdays: [], monthDays: [], hours: '' }, lapseDays: 7, revision: 3 },
  goods: {
    g1: {
      ...{ ...goodsDraft('食用油', 50), photoId: null, onShelf: true, place: 1 },
      ...{ left, held: 0, received: left, gone: 0, lost: 0, taken: {}, lowTold: false },
    },
  },
  ...{ taking: {}, timerAt: null },
})
const lay = async (_id: string, left: number) => {
  await cloud.store.create(shelves, shelf(_id, left))
  return _id
}
const stored = (id: string) => cloud.store.get(shelves, id)
const takeOne = (id: string, order: string, more: Record<string, number> = {}) =>
  cloud.store.adjust(shelves, id, {
    when: { 'goods.g1.left': { gte: 1 }, [`taking.${order}`]: null, ...more },
    add: { 'goods.g1.left': -1, 'goods.g1.held': 1, 'goods.g1.taken.2027-05': 1 },
    set: { [`taking.${order}`]: { at: 7, lines: { g1: 1 } }, timerAt: 7 },
  })

test('changes the fields that are named, of one document, and says so', async () => {
  const [one, other] = [await lay('one', 5), await lay('other', 5)]
  expect(await takeOne(one, 'a')).toBe(true)
  expect(await stored(one)).toMatchObject({
    goods: { g1: { left: 4, held: 1, taken: { '2027-05': 1 }, name: '食用油' } },
    ...{ taking: { a: { at: 7, lines: { g1: 1 } } }, timerAt: 7, revision: 3 },
  })
  expect(await stored(other)).toEqual(shelf('other', 5))
})

test('changes nothing when one of the conditions does not hold, or when there is no such document', async () => {
  const id = await lay('guarded', 1)
  expect(await takeOne(id, 'a', { revision: 2 })).toBe(false)
  expect(await stored(id)).toEqual(shelf('guarded', 1))
  expect(await takeOne(id, 'a', { revision: 3 })).toBe(true)
  expect(await takeOne(id, 'b')).toBe(false)
  expect((await stored(id))?.taking).toEqual({ a: { at: 7, lines: { g1: 1 } } })
  expect(await takeOne('nowhere', 'a')).toBe(false)
  expect(await stored('nowhere')).toBeNull()
})

test('says yes when the conditions hold, also when no field becomes another', async () => {
  const id = await lay('unchanged', 5)
  const again = (left: number) =>
    cloud.store.adjust(shelves, id, { when: { 'goods.g1.left': left }, set: { revision: 3 } })
  expect([await again(5), await again(4)]).toEqual([true, false])
  expect(await stored(id)).toEqual(shelf('unchanged', 5))
})

test('does not do the same twice when the line that it leaves is its condition', async () => {
  const id = await lay('twice', 9)
  expect([await takeOne(id, 'a'), await takeOne(id, 'a')]).toEqual([true, false])
  expect((await stored(id))?.goods.g1?.left).toBe(8)
})

test('puts a value in place of the one before, and merges nothing', async () => {
  const id = await lay('whole', 1)
  const set = (lines: Record<string, number>) =>
    cloud.store.adjust(shelves, id, { when: {}, set: { taking: { a: { at: 7, lines } } } })
  await set({ g1: 1, g2: 2 })
  await set({ g3: 3 })
  expect((await stored(id))?.taking).toEqual({ a: { at: 7, lines: { g3: 3 } } })
})

test('of two hundred at once for the last ten, ten succeed', async () => {
  const id = await lay('rush', 10)
  const took = await Promise.all(Array.from({ length: 200 }, (_, n) => takeOne(id, `order${n}`)))
  expect(took.filter(Boolean)).toHaveLength(10)
  expect((await stored(id))?.goods.g1).toMatchObject({ left: 0, held: 10 })
})

test('takes one request, which stands on the id', async () => {
  const id = await lay('served', 5)
  expect(await questions(cloud, () => takeOne(id, 'a'))).toMatchObject({ operations: 1, scans: [] })
})

test('waits for a transaction that is writing the document, and goes by what it wrote', async () => {
  const id = await lay('locked', 5)
  const writing = await staysOpen(cloud.store, async (tx) => {
    const before = await tx.get(shelves, id)
    if (!before) throw new Error('no shelf')
    await tx.put(shelves, { ...before, revision: 4 })
  })
  const adjusted = takeOne(id, 'a', { revision: 3 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  await writing.end()
  expect(await adjusted).toBe(false)
  expect(await takeOne(id, 'a', { revision: 4 })).toBe(true)
})

test('a condition that is undefined is a fault, for it would be dropped and match more', async () => {
  const loose = collection('shop_shelves', shelves.schema)
  const when = { revision: undefined } as unknown as Record<string, number>
  await expect(cloud.store.adjust(loose, 'one', { when, add: { revision: 1 } })).rejects.toThrow('undefined')
})
