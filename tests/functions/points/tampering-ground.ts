import { DAY_MS, HOUR_MS, yearAfter, yearOf } from '@shared/kernel/time'
import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person } from '../../support/world'
import { closeBy, passNotice, scoreBy, scoresOf, startRound, voteBy } from '../inspection/ground'
import { goodsDraft, putOut } from '../shop/orders-ground'
import { photoOf, publicise, RESOLUTION, type RuleIds, raise, verify, vote } from './ground'

const home = householdIdOf('dashan')

const objectBy = (cloud: TestCloud, person: Person, claimId: string) =>
  cloud.as(person).points.object({ claimId, reason: '不是这样', key: key() })
const decide = (cloud: TestCloud, claimId: string, uphold: boolean) =>
  cloud.as('supervisor').points.decideObjection({ claimId, uphold, reason: '查清了', key: key() })

async function letter(cloud: TestCloud, rules: RuleIds): Promise<string> {
  const photos = [await photoOf(cloud, 'worker1')]
  const said = { householdId: home, ruleId: rules.fault, words: '门前堆了柴草', photos }
  return (await cloud.as('worker1').points.raiseDeduction({ ...said, key: key() })).claimId
}

const rectify = async (cloud: TestCloud, claimId: string) =>
  cloud.as('dashan').points.rectify({ claimId, photos: [await photoOf(cloud, 'dashan')], key: key() })
const looked = (cloud: TestCloud, claimId: string, agree: boolean) =>
  cloud.as('worker1').points.checkRectified({ claimId, agree, key: key(), ...(agree ? {} : { reason: '还有一堆' }) })

/** Claims of 李大山家 that have come to an end, or wait for the council since; takes a fortnight. */
export async function pastClaims(cloud: TestCloud, rules: RuleIds): Promise<void> {
  const { as } = cloud
  const ended = [await publicise(cloud, rules.plain), await publicise(cloud, rules.plain)]
  const [late, closed, taken] = [await letter(cloud, rules), await letter(cloud, rules), await letter(cloud, rules)]
  await as('dashan').points.stateCase({ claimId: late, words: '下周就清', key: key() })
  await rectify(cloud, late)
  await looked(cloud, late, false)
  await rectify(cloud, closed)
  await looked(cloud, closed, true)
  await as('worker1').points.withdrawClaim({ claimId: taken, reason: '看错了门', key: key() })
  const dismissed = await publicise(cloud, rules.plain)
  await objectBy(cloud, 'neighbour', dismissed)
  await decide(cloud, dismissed, false)
  const upheld = await publicise(cloud, rules.plain)
  await objectBy(cloud, 'neighbour', upheld)
  await decide(cloud, upheld, true)
  await letter(cloud, rules)
  await cloud.advance(8 * DAY_MS)
  await vote(cloud, 'council1', late)
  await cloud.advance(5 * DAY_MS)
  for (const [n, claimId] of [...ended, late].entries()) {
    await objectBy(cloud, 'dashan', claimId)
    if (n !== 1) await decide(cloud, claimId, n === 0)
  }
}

/** Claims of 李大山家 that are under way. */
export async function freshClaims(cloud: TestCloud, rules: RuleIds): Promise<void> {
  const { as } = cloud
  await raise(cloud, 'dashan', rules.capped, '开了一天会')
  const ranged = await raise(cloud, 'dashan', rules.ranged)
  await as('worker1').points.verifyClaim({ claimId: ranged, agree: true, points: 12, key: key() })
  await vote(cloud, 'council1', await careful(cloud, rules))
  await vote(cloud, 'council2', await careful(cloud, rules), false)
  await as('dashan').points.withdrawClaim({ claimId: await raise(cloud, 'dashan', rules.capped), key: key() })
  await raise(cloud, 'xiuying', rules.person)
  await publicise(cloud, rules.plain)
  await objectBy(cloud, 'neighbour', await publicise(cloud, rules.plain))
  await letter(cloud, rules)
  await rectify(cloud, await letter(cloud, rules))
}

/** A claim that two of the council have to agree to, verified. */
async function careful(cloud: TestCloud, rules: RuleIds): Promise<string> {
  const claimId = await raise(cloud, 'dashan', rules.careful)
  await verify(cloud, 'worker1', claimId)
  return claimId
}

/** Every way that an order of 李大山家 can go, and what the shopkeeper does besides. */
export async function ordersOfEveryState(cloud: TestCloud): Promise<void> {
  const oil = await putOut(cloud, goodsDraft('菜籽油', 10, { limit: { count: 20, period: 'month' } }), 60)
  const salt = await putOut(cloud, goodsDraft('食盐', 1), 30)
  const { place, cancel, contest, answerOffer } = cloud.as('dashan').shop
  const { handOver, offer, sell, countStock } = cloud.as('shopkeeper').shop
  const wanted = (count: number) => ({
    lines: [
      { goodsId: oil, count, points: 10 },
      { goodsId: salt, count: 1, points: 1 },
    ],
  })
  const doorCode = (await cloud.as('dashan').village.doorCode({ householdId: home })).code
  const atCounter = { householdId: home, doorCode, ...wanted(1) }
  const fetched = async (count: number) => {
    const { orderId, code } = await place({ ...wanted(count), key: key() })
    await handOver({ orderId, code: code ?? '', key: key() })
    return orderId
  }
  await fetched(2)
  const wrong = await fetched(1)
  await contest({ orderId: wrong, reason: '没领到', key: key() })
  await cloud.as('supervisor').shop.settle({ orderId: wrong, uphold: true, reason: '查清了', key: key() })
  await contest({ orderId: await fetched(1), reason: '没领到', key: key() })
  await cancel({ orderId: (await place({ ...wanted(1), key: key() })).orderId, key: key() })
  const { orderId } = await offer({ ...atCounter, key: key() })
  await answerOffer({ orderId, agree: true, key: key() })
  const declined = await offer({ ...atCounter, key: key() })
  await answerOffer({ orderId: declined.orderId, agree: false, key: key() })
  await cloud.as('dashan').shop.setPin({ householdId: home, pin: '482913', key: key() })
  await sell({ ...atCounter, proof: { pin: '482913' }, key: key() })
  await countStock({ villageId: 'qs', goodsId: oil, counted: 50, reason: '盘过', key: key() })
  await place({ ...wanted(1), key: key() })
  const dearer = { villageId: 'qs', goodsId: salt, draft: goodsDraft('食盐', 2), onShelf: true, key: key() }
  await cloud.as('shopkeeper').shop.saveGoods(dearer)
  const goods = [{ draft: goodsDraft('肥皂', 5), stock: 12 }]
  await cloud.as('shopkeeper').shop.importGoods({ villageId: 'qs', goods, key: key() })
}

/** A village's rounds as far as a test needs them, by the points that 李大山家 is given in each. */
function roundsOf(cloud: TestCloud, { plain, ranged, capped }: RuleIds) {
  const ruleIds = [plain, ranged, capped]
  const scored = async (...points: number[]) => {
    const roundId = await startRound(cloud, { ruleIds })
    const scores = scoresOf(ruleIds, ...points)
    await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores, words: '院里干净' })
    return roundId
  }
  const walked = async (...points: number[]) => {
    const roundId = await scored(...points)
    await closeBy(cloud, roundId)
    return roundId
  }
  const onNotice = async (...points: number[]) => {
    const roundId = await walked(...points)
    await voteBy(cloud, 'council1', roundId)
    return roundId
  }
  const objected = async (roundId: string) => {
    const said = { roundId, householdId: home, reason: '那天没看全', key: key() }
    await cloud.as('dashan').inspection.object(said)
    return roundId
  }
  const decided = async (roundId: string, ...points: number[]) => {
    await objected(roundId)
    const right = points.length > 0 ? { uphold: true, scores: scoresOf(ruleIds, ...points) } : { uphold: false }
    const said = { roundId, householdId: home, reason: '又去看了', ...right, key: key() }
    await cloud.as('supervisor').inspection.decideObjection(said)
  }
  return { scored, walked, onNotice, objected, decided }
}

/** Rounds that are posted, and what was objected to in them; takes a few days. */
export async function pastRounds(cloud: TestCloud, rules: RuleIds): Promise<void> {
  const { onNotice, objected, decided } = roundsOf(cloud, rules)
  const [less, more] = [await onNotice(15, 20, 15), await onNotice(0, 5, 0)]
  const [same, open] = [await onNotice(15, 5, 0), await onNotice(15, 5, 0)]
  await passNotice(cloud)
  await decided(less, 15, 8, 0)
  await decided(more, 15, 8, 15)
  await decided(same)
  await objected(open)
}

/** Rounds that are under way, or given up. */
export async function freshRounds(cloud: TestCloud, rules: RuleIds): Promise<void> {
  const { scored, walked, onNotice, objected, decided } = roundsOf(cloud, rules)
  await cloud.as('clerk').inspection.withdrawRound({ roundId: await onNotice(15, 5, 0), reason: '重新评', key: key() })
  await cloud.advance(HOUR_MS)
  await decided(await onNotice(15, 5, 0), 0, 6, 0)
  await voteBy(cloud, 'council1', await walked(15, 5, 0), '再走一走')
  await scored(15, 5, 0)
  await walked(15, 5, 0)
  await objected(await onNotice(15, 5, 0))
}

/** This year's budget, adopted twice, and the next one's. */
export async function adoptBudgets({ as, now }: TestCloud): Promise<void> {
  const draft = { fundFen: 2_000_000, fenPerPoint: 50, lastsYears: 1 }
  const adopt = (year: string, after: number, title: string) =>
    as('clerk').points.adoptBudget({
      villageId: 'qs',
      budget: { year, ...draft, resolution: { ...RESOLUTION, title } },
      ...{ after, key: key() },
    })
  await adopt(yearOf(now()), 0, '今年的预算')
  await adopt(yearOf(now()), 1, '今年的预算改了')
  await adopt(yearAfter(yearOf(now())), 0, '明年的预算')
}
