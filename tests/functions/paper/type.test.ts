import { endOfDayAfter } from '@shared/kernel/time'
import { households } from '../../../cloudfunctions/village/documents'
import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { itemsOf, startRound } from '../inspection/ground'
import { adoptRules, openVillage } from '../points/ground'
import { award, goodsDraft, openShop, putOut } from '../shop/orders-ground'
import { claimOnNotice, hang, householdOf, settle } from './ground'
import { fetched, readPdf } from './reader'

/** Rare characters of names, a picture, one that stands in the private area of GBK, and a name without a break. */
const RARE = '𠮷𡎚'
const GOODS = '油🛢️CHRYSANTHEMUMTEAS'
const LATIN = 'Nurmuhammad-Abdulrahmanjan-Ablimitoglu'
/** In no font that there is. */
const NOWHERE = '𪚥'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
  const { store } = cloud
  await settle(cloud, 6, { honourOf: (n) => 10 + n })
  const heads = [`${RARE}田`, LATIN, `李${NOWHERE}`]
  const changed = await store.find(households, { where: { villageId: 'qs', groupId: 'qs-g1' }, limit: 20 })
  await store.transaction(async (tx) => {
    for (const [n, household] of changed.entries()) {
      await tx.put(households, { ...household, head: heads[n % heads.length] ?? '' })
    }
  })
  const home = { ...householdOf(1), head: LATIN }
  const deadlineAt = endOfDayAfter(cloud.now(), 3)
  await hang(cloud, claimOnNotice(home, `${RARE}CHRYSANTHEMUMTEAFORALL`, { deadlineAt }))
  await openShop(cloud)
  await award(cloud, householdIdOf('dashan'), 500)
})
afterAll(() => cloud.close())

/** Text of a paper on which everything is set in a font that lies inside, and nothing begins beyond the right margin. */
async function textOf(made: Promise<{ url: string; missing: string[] }>) {
  const { url, missing } = await made
  const { pages, text, fonts, fontsInside } = readPdf(await fetched({ url }))
  expect(fontsInside).toBe(fonts)
  expect(text).not.toContain('\ufffd')
  for (const { lines, width } of pages) {
    expect(Math.max(...lines.map(({ furthest }) => furthest))).toBeLessThan(width - MARGIN)
  }
  return { text: text.replaceAll('\n', ''), missing }
}

const MARGIN = 42
const PRINTED = '𠮷𡎚䶮'

test('rare characters of names are printed as they are, and a name that is one long word breaks in its column', async () => {
  const { paper } = cloud.as('clerk')
  const doors = await textOf(paper.doorCodes({ villageId: 'qs' }))
  expect(doors.text).toContain(`${PRINTED}田家`)
  const ranking = await textOf(paper.ranking({ villageId: 'qs', period: 'year' }))
  expect(ranking.text).toContain(`${PRINTED}〇家`)
  expect(ranking.text).toContain('Nurmuhammad-〇家')
  const notice = await textOf(paper.notices({ villageId: 'qs' }))
  expect(notice.text).toContain(PRINTED)
  const roundId = await startRound(cloud, { ruleIds: itemsOf(await adoptRules(cloud)) })
  const walk = await textOf(paper.walkSheet({ roundId }))
  expect(walk.text).toContain(`${PRINTED}田家`)
})

test('a picture in the name of goods is printed', async () => {
  const goodsId = await putOut(cloud, goodsDraft(GOODS, 60), 5)
  const { orderId } = await cloud.as('dashan').shop.place({ lines: [{ goodsId, count: 1, points: 60 }], key: key() })
  const { paper } = cloud.as('clerk')
  for (const made of [
    cloud.as('dashan').paper.orderSlip({ orderId }),
    paper.priceList({ villageId: 'qs' }),
    paper.blankSlips({ villageId: 'qs' }),
  ]) {
    const { text } = await textOf(made)
    expect(text).toContain('油🛢')
  }
})

test('what no font has is named with the file, and paper keeps a box for it', async () => {
  const { text, missing } = await textOf(cloud.as('dashan').paper.passbook({}))
  expect(missing).toEqual([NOWHERE])
  expect(text).toContain('李□家')
  const ranking = await textOf(cloud.as('clerk').paper.ranking({ villageId: 'qs', period: 'year' }))
  expect(ranking.missing).toEqual([])
})
