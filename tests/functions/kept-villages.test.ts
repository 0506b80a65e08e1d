import { rounds } from '../../cloudfunctions/inspection/documents'
import { proveVillage } from '../../cloudfunctions/jobs/prove-village'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import { newProof } from '../../cloudfunctions/points/seal/keep'
import { VILLAGE } from '../../scripts/demo/cast'
import { keptVillages } from '../fixtures/kept-village'
import { openCloud, TEST_SECRET, type TestCloud } from '../support/cloud'
import { printed } from './paper/ground'

const clerk = 'demo-luo-jianguo'
const villager = 'demo-li-dashan'

describe.each(keptVillages())('what was stored by the code of before, %s,', (_, { now, collections }) => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await openCloud({ clockOffsetMs: now - Date.now() })
    for (const [collectionName, data] of Object.entries(collections)) {
      await cloud.local.database.execute('database.insertDocument', { collectionName, data })
    }
  })
  afterAll(() => cloud.close())

  test('adds up, document by document and hash by hash', async () => {
    const settings = readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET })
    const proving = {
      store: cloud.store,
      settings,
      now: cloud.now(),
      pause: async () => undefined,
      hasTime: () => true,
    }
    const proof = await proveVillage(proving, newProof(VILLAGE.id, cloud.now(), 'a'))
    expect(proof?.wrong).toEqual([])
    expect(proof?.households).toBeGreaterThan(400)
    expect(proof?.points).toBeGreaterThan(1000)
  })

  test('prints: the notice, the ranking, a passbook and a round', async () => {
    const { notices, ranking, inspection } = cloud.as(clerk).paper
    const [round] = await cloud.store.find(rounds, { where: { villageId: VILLAGE.id, state: 'posted' } })
    const papers = [
      await printed(notices({ villageId: VILLAGE.id })),
      await printed(ranking({ villageId: VILLAGE.id, period: 'year' })),
      await printed(cloud.as(villager).paper.passbook({})),
      await printed(inspection({ roundId: round?._id ?? '' })),
    ]
    for (const { text } of papers) expect(text).toContain(VILLAGE.name)
  })
})
