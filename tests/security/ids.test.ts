import { HOUR_MS } from '@shared/kernel/time'
import { startRound } from '../functions/inspection/ground'
import { adoptRules, raise } from '../functions/points/ground'
import { award, goodsDraft, openShopVillage, putOut } from '../functions/shop/orders-ground'
import { key, type TestCloud } from '../support/cloud'
import { householdIdOf } from '../support/world'

// An id that somebody is shown says nothing about the next one. docs/security.md, "What leaves the server".

let cloud: TestCloud
let goodsId: string
let ruleId: string
beforeAll(async () => {
  cloud = await openShopVillage()
  ruleId = (await adoptRules(cloud)).plain
  goodsId = await putOut(cloud, goodsDraft('食用油', 10), 100)
  await award(cloud, householdIdOf('dashan'), 1000)
})
afterAll(() => cloud.close())

const clerk = () => cloud.as('clerk')

/** Makes one of its kind; each time the same person the same, but for the key. */
const makers: Record<string, () => Promise<string>> = {
  claim: () => raise(cloud, 'dashan', ruleId),
  round: () => startRound(cloud, { ruleIds: [ruleId] }),
  goods: () => putOut(cloud, goodsDraft(`肥皂${key().slice(-4)}`, 5), 0),
  notice: async () => {
    const said = { villageId: 'qs', title: '停水', text: '明天停水' }
    return (await clerk().village.publishNotice({ ...said, key: key() })).noticeId
  },
  meeting: async () => {
    const asked = { villageId: 'qs', kind: 'yard', title: '修路', place: '村委会' } as const
    const startsAt = cloud.now() + HOUR_MS
    return (await clerk().meetings.callMeeting({ ...asked, startsAt, key: key() })).meetingId
  },
  paper: async () => {
    const { url } = await cloud.as('shopkeeper').paper.priceList({ villageId: 'qs' })
    return /paper\/([^/.]+)\.pdf/.exec(decodeURIComponent(url))?.[1] ?? url
  },
}

/** Eighteen bytes as they are written in an address. */
const OF_144_BITS = /^[\w-]{24}$/
const ALIKE = 6

test.each(Object.keys(makers))(
  'the id of a %s is 144 bits, and the next one neither begins nor ends like it',
  async (kind) => {
    const make = makers[kind]
    const ids = [await make?.(), await make?.()].map(String)
    for (const id of ids) expect(id).toMatch(OF_144_BITS)
    expect(new Set(ids.map((id) => id.slice(0, ALIKE))).size).toBe(2)
    expect(new Set(ids.map((id) => id.slice(-ALIKE))).size).toBe(2)
  },
)

test('the id of an order is a hash: of the same key another for everybody, and for one person the same again', async () => {
  const lines = [{ goodsId, count: 1, points: 10 }]
  const same = key()
  await award(cloud, householdIdOf('neighbour'), 100)
  const place = async (person: 'dashan' | 'neighbour', by: string) =>
    (await cloud.as(person).shop.place({ lines, key: by })).orderId
  const [one, again] = [await place('dashan', same), await place('dashan', same)]
  expect(again).toBe(one)
  const ids = [one, await place('neighbour', same), await place('dashan', key())]
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set(ids.map((id) => id.slice(0, ALIKE))).size).toBe(ids.length)
})
