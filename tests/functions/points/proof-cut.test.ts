import { dayOf, endOfDayAfter, HOUR_MS } from '@shared/kernel/time'
import { proveVillage } from '../../../cloudfunctions/jobs/prove-village'
import { readSettings } from '../../../cloudfunctions/kernel/settings'
import { passbooks } from '../../../cloudfunctions/points/documents'
import { type Proof, proofs, type Seal } from '../../../cloudfunctions/points/seal/documents'
import { keepSeal, newestSeal, newProof, proofOfDay } from '../../../cloudfunctions/points/seal/keep'
import { households } from '../../../cloudfunctions/village/documents'
import { TEST_SECRET, type TestCloud } from '../../support/cloud'
import { settle } from '../paper/ground'
import { award, openShopVillage } from '../shop/orders-ground'

const VILLAGE = 'qs'
/** With those of the world, three stretches of the proof. */
const MORE = 130

let cloud: TestCloud
let first: string
beforeAll(async () => {
  cloud = await openShopVillage()
  const settled = await settle(cloud, MORE)
  first = settled[0]?._id ?? ''
  for (const [n, { _id }] of settled.entries()) if (n % 7 === 0) await award(cloud, _id, n + 1)
})
afterAll(() => cloud.close())

/** One run of the proof, which has time for so many looks at its clock; null when it was cut short. */
async function run(begun: Proof, looks: number): Promise<Proof | null> {
  let left = looks
  const hasTime = () => left-- > 0
  const settings = readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET })
  return proveVillage({ store: cloud.store, settings, now: cloud.now(), pause: async () => undefined, hasTime }, begun)
}

const sealed = ({ root, households, points, wrongs, wrong }: Seal) => ({ root, households, points, wrongs, wrong })

/** To the next night at one: what was due until then has been done on the evening before, and the day is not proved yet. */
async function nextDay(): Promise<void> {
  await cloud.advance(endOfDayAfter(cloud.now(), 0) - HOUR_MS - cloud.now())
  await cloud.advance(2 * HOUR_MS)
}

/** What a proof that nobody cuts short comes to. */
async function uninterrupted(): Promise<ReturnType<typeof sealed>> {
  const whole = await run(newProof(VILLAGE, cloud.now(), 'b'), 100)
  if (!whole) throw new Error('cut short')
  return sealed((await cloud.store.transaction((tx) => keepSeal(tx, whole, cloud.now()))).seal)
}

/** The day's proof, new or as it lies there for the next run. */
async function begunToday(): Promise<Proof> {
  const begun = await proofOfDay(cloud.store, VILLAGE, cloud.now())
  if (!begun) throw new Error('the day is sealed')
  return begun
}

/** The next run, by the timer, and what the day was sealed with. */
async function nextRun(): Promise<ReturnType<typeof sealed>> {
  await fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })
  const seal = await newestSeal(cloud.store, VILLAGE)
  if (seal?.day !== dayOf(cloud.now())) throw new Error('the day is not sealed')
  expect(await cloud.store.get(proofs, VILLAGE)).toBeNull()
  return sealed(seal)
}

test.each([
  { cut: 'after two stretches', looks: 2, through: false, done: 2 },
  { cut: 'behind the last household', looks: 3, through: true, done: 3 },
])('a proof that is cut short $cut is taken up there by the next run, and comes to the same seal', async (given) => {
  await nextDay()
  expect(await run(await begunToday(), given.looks)).toBeNull()
  const begun = await begunToday()
  expect({ through: begun.through, done: begun.done, goesOn: begun.cursor !== null }).toEqual({
    ...{ through: given.through, done: given.done, goesOn: !given.through },
  })
  const seal = await nextRun()
  expect(seal).toMatchObject({ wrongs: 0, households: await cloud.store.count(households, { villageId: VILLAGE }) })
  expect(seal).toEqual(await uninterrupted())
})

test('what the run that was cut short has found wrong stands in the seal, and the next proof is a whole one', async () => {
  await nextDay()
  const begun = await begunToday()
  const right = await cloud.store.get(passbooks, first)
  if (!right) throw new Error('no passbook')
  await cloud.store.transaction((tx) => tx.put(passbooks, { ...right, honour: right.honour + 1 }))
  expect(await run(begun, 2)).toBeNull()
  await cloud.store.transaction((tx) => tx.put(passbooks, right))
  const { wrong, wrongs } = await nextRun()
  expect({ wrongs, where: wrong.map(({ id, field }) => `${id} ${field}`) }).toEqual({
    ...{ wrongs: 1, where: [`${first} honour`] },
  })
  expect(await nextRun()).toMatchObject({ wrongs: 0, wrong: [] })
})
