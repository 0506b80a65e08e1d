import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DAY_MS } from '@shared/kernel/time'
import { rounds, type Sheet, sheets } from '../../../cloudfunctions/inspection/documents'
import { messages, toHousehold } from '../../../cloudfunctions/kernel/messages'
import { entries, passbooks } from '../../../cloudfunctions/points/documents'
import { isLinked } from '../../../cloudfunctions/points/ledger/post'
import { type Household, households } from '../../../cloudfunctions/village/documents'
import { openCloud, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { adoptRules } from '../points/ground'
import { closeBy, itemsOf, scoreBy, scoresOf, startRound, voteBy } from './ground'

const HOUSEHOLDS = 500
/** So many of them have not heard of their sheet when the runs begin. */
const UNTOLD = 60
const SPRING = Date.UTC(2027, 4, 18, 1, 30)
const ALL = 1000

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-round-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

const homeOf = (n: number): Household => ({
  _id: `qs-3${String(n).padStart(3, '0')}`,
  ...{ villageId: 'qs', number: `3${String(n).padStart(3, '0')}`, head: '钱大田', groupId: 'qs-g1', groupName: '1组' },
  ...{ gridId: 'qs-w1', gridName: '1网格', door: `${n}号`, residents: 3, doorCodeVersion: 1 },
  ...{ kinHouseholdIds: [], exchanged: [], rosterHash: '' },
})

/** Sheets like one that an inspector sent: writing five hundred through the door is not what is tested here. */
async function laySheets({ store }: TestCloud, like: Sheet): Promise<void> {
  for (let n = 0; n < HOUSEHOLDS; n += 20) {
    const lay = async (home: Household, heard: boolean) => {
      await store.create(households, home)
      const { number, head, door, groupId, groupName, gridId } = home
      const at = { _id: `${like.roundId}:${home._id}`, householdId: home._id, heard }
      await store.create(sheets, { ...like, ...at, number, head, door, groupId, groupName, gridId })
    }
    await Promise.all(Array.from({ length: 20 }, (_, m) => lay(homeOf(n + m), n + m >= UNTOLD)))
  }
}

const posted = ({ store }: TestCloud) => store.count(sheets, { roundId, state: 'posted' })
const heard = ({ store }: TestCloud) => store.count(sheets, { roundId, heard: true })

let roundId = ''

const fire = (cloud: TestCloud): Promise<unknown> =>
  fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' }).catch(() => undefined)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts the timer and takes the whole cloud away from under it once so many sheets are done; answers with a new one. */
async function killAt(cloud: TestCloud, done: (cloud: TestCloud) => Promise<number>, many: number): Promise<TestCloud> {
  let running = false
  while ((await done(cloud)) < many) {
    if (!running) {
      running = true
      void fire(cloud).then(() => {
        running = false
      })
    }
    await pause(30)
  }
  await cloud.close()
  return openCloud({ dataDir, clockOffsetMs: cloud.now() - Date.now() })
}

/** Lets the timer run as often as it takes. */
async function finish(cloud: TestCloud, isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await fire(cloud)
}

test('five hundred households hear and are paid by runs that are killed in the middle: none lost, none doubled', async () => {
  const all = HOUSEHOLDS + 1
  let cloud = await openCloud({ dataDir, clockOffsetMs: SPRING - Date.now() })
  await layRound(cloud)
  cloud = await killAt(cloud, heard, all - UNTOLD + 20)
  expect(await heard(cloud)).toBeLessThan(all)
  await finish(cloud, async () => (await cloud.store.get(rounds, roundId))?.told === true)

  cloud.local.clock.advance(4 * DAY_MS)
  for (const many of [100, 250]) {
    cloud = await killAt(cloud, posted, many)
    expect(await posted(cloud)).toBeLessThan(all)
  }
  await finish(cloud, async () => (await cloud.store.get(rounds, roundId))?.state === 'posted')
  await expectPaidOnce(cloud, all)
  await cloud.close()
})

/** A round that the council has agreed to, with a sheet of 20 points for everybody. */
async function layRound(cloud: TestCloud): Promise<void> {
  await layWorld(cloud)
  const items = itemsOf(await adoptRules(cloud))
  roundId = await startRound(cloud, { ruleIds: items })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  const first = await cloud.store.get(sheets, `${roundId}:qs-1017`)
  if (!first) throw new Error('the sheet is not there')
  await laySheets(cloud, first)
  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council1', roundId)
}

async function expectPaidOnce({ store }: TestCloud, all: number): Promise<void> {
  expect(await store.count(sheets, { roundId, state: 'posted' })).toBe(all)
  const { balance, honour } = await store.sum(passbooks, { villageId: 'qs' }, ['balance', 'honour'])
  expect([balance, honour]).toEqual([20 * all, 20 * all])
  const books = await store.find(passbooks, { where: { villageId: 'qs' }, limit: ALL })
  expect(books).toHaveLength(all)
  expect(new Set(books.map(({ balance, version }) => `${balance} in ${version}`))).toEqual(new Set(['20 in 1']))
  for (const { _id, headHash } of books.slice(0, 20)) {
    const [entry, ...more] = await store.find(entries, { where: { householdId: _id } })
    expect(more).toEqual([])
    expect(entry && isLinked(entry, null) && entry.hash === headHash).toBe(true)
  }
  const told = Array.from({ length: UNTOLD }, (_, n) => store.count(messages, { audience: toHousehold(homeOf(n)._id) }))
  expect(new Set(await Promise.all(told))).toEqual(new Set([2]))
}
