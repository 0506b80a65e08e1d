import { DAY_MS, dayOf } from '@shared/kernel/time'
import { desks, printTurns } from '../../../cloudfunctions/paper/documents'
import { refusalOf, type TestCloud } from '../../support/cloud'
import { type Person, residentIdOf } from '../../support/world'
import { openVillage } from '../points/ground'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

/** A year in which nobody earned anything: what is asked is counted, and nothing is drawn. */
const print = (person: Person) => refusalOf(cloud.as(person).paper.passbook({ year: '2020' }))
const slips = (person: Person) => refusalOf(cloud.as(person).paper.blankSlips({ villageId: 'qs' }))
const usedBy = async (person: Person) => (await cloud.store.get(printTurns, residentIdOf(person)))?.used

test('a household has twenty pages drawn a day, and its neighbours theirs', async () => {
  for (let n = 0; n < 20; n++) expect(await print('dashan')).toBe('NOTHING_TO_PRINT')
  expect(await print('dashan')).toBe('TOO_OFTEN')
  expect(await print('neighbour')).toBe('NOTHING_TO_PRINT')
  await cloud.advance(DAY_MS)
  expect(await print('dashan')).toBe('NOTHING_TO_PRINT')
  expect(await usedBy('dashan')).toBe(1)
})

test('whoever prints in office has a thousand pages drawn a day, each person their own', async () => {
  const turns = { _id: residentIdOf('shopkeeper'), villageId: 'qs', day: dayOf(cloud.now()), used: 999 }
  await cloud.store.transaction((tx) => tx.put(printTurns, turns))
  expect(await slips('shopkeeper')).toBe('NOTHING_TO_PRINT')
  expect(await slips('shopkeeper')).toBe('TOO_OFTEN')
  expect(await slips('clerk')).toBe('NOTHING_TO_PRINT')
  await cloud.advance(DAY_MS)
  expect(await slips('shopkeeper')).toBe('NOTHING_TO_PRINT')
  expect(await usedBy('shopkeeper')).toBe(1)
})

test('for whoever prints in office four are drawn at a moment and no more', async () => {
  await drawing(`qs:${residentIdOf('shopkeeper')}`, ['shopkeeper', 'shopkeeper', 'shopkeeper', 'shopkeeper'])
  expect(await slips('shopkeeper')).toBe('TOO_OFTEN')
  expect(await slips('clerk')).toBe('NOTHING_TO_PRINT')
})

/** Some that are being drawn at this moment. */
const drawing = (_id: string, people: readonly Person[]) =>
  cloud.store.transaction((tx) =>
    tx.put(desks, {
      ...{ _id, villageId: 'qs' },
      drawing: people.map((person, n) => ({
        ...{ id: `request-${n}`, residentId: residentIdOf(person), until: cloud.now() + 60_000 },
      })),
    }),
  )

test('one page is drawn for a person at a moment, and three for the households of a village; the office waits for none', async () => {
  await drawing('qs:households', ['dashan'])
  expect(await print('dashan')).toBe('TOO_OFTEN')
  expect(await print('neighbour')).toBe('NOTHING_TO_PRINT')
  await drawing('qs:households', ['dashan', 'xiuying', 'faraway'])
  expect(await print('neighbour')).toBe('BUSY')
  expect(await slips('shopkeeper')).toBe('NOTHING_TO_PRINT')
  expect(await usedBy('shopkeeper')).toBe(1)
})

test('a place is given back whatever comes of it, and free after a minute where the function died', async () => {
  await print('dashan')
  expect((await cloud.store.get(desks, 'qs:households'))?.drawing).toEqual([])
  await drawing('qs:households', ['dashan'])
  await cloud.advance(60_001)
  expect(await print('dashan')).toBe('NOTHING_TO_PRINT')
})
