/** The points shop of the story: it opens, people order, fetch, forget, change their minds, and say that something is wrong. */
import { dayOf, yearOf } from '@shared/kernel/time'
import { VILLAGE } from './cast'
import { DEMO_GOODS } from './goods'
import { type Actor, householdWith, idOf, key, type Stage } from './stage'
import type { Desks } from './story'

/** 李大山's household types this at the counter. */
const PIN = '271828'

/** A year's fund of 4,000 yuan, half a yuan a point. */
const FUND = { fundFen: 400_000, fenPerPoint: 50, lastsYears: 1 } as const

interface Placed {
  readonly orderId: string
  readonly code: string
  readonly by: Actor
}

/** What can be done at the shop. Orders are called by who made them: nobody has two that are spoken of. */
function openCounter(stage: Stage, desks: Desks) {
  const { villageId } = stage
  const keeper = desks.actor('demo-chen-guihua')
  const { shop } = keeper.cloud
  const placed = new Map<string, Placed>()
  const orderOf = (who: string): Placed => {
    const found = placed.get(who)
    if (!found) throw new Error(`${who} has ordered nothing`)
    return found
  }
  const linesOf = async (names: readonly string[]) => {
    const { list } = await shop.shelf({ villageId })
    return names.map((name) => {
      const goods = list.items.find((line) => line.name === name)
      if (!goods) throw new Error(`${name} is not on the shelf`)
      return { goodsId: goods.id, count: 1, points: goods.points }
    })
  }
  const atDoor = async (head: string, names: readonly string[]) => {
    const householdId = idOf(stage, householdWith(stage, head))
    const [{ code: doorCode }, lines] = await Promise.all([
      stage.clerk.village.doorCode({ householdId }),
      linesOf(names),
    ])
    return { householdId, doorCode, lines, key: key(head, ...names) }
  }
  return {
    shop,
    goodsId: async (name: string) => (await linesOf([name]))[0]?.goodsId ?? '',
    place: async (who: string, ...names: string[]) => {
      const by = desks.actor(who)
      const { orderId, code } = await by.cloud.shop.place({ lines: await linesOf(names), key: key(...names) })
      placed.set(who, { orderId, code: code ?? '', by })
    },
    placeFor: async (head: string, ...names: string[]) => {
      const householdId = idOf(stage, householdWith(stage, head))
      const worker = desks.actor('demo-zhang-xiaomei').cloud
      await worker.shop.placeFor({ householdId, lines: await linesOf(names), onPaper: true, key: key(head, ...names) })
    },
    handOver: async (who: string) => {
      const { orderId, code } = orderOf(who)
      await shop.handOver({ orderId, code, key: key(orderId) })
    },
    cancel: (who: string, reason: string) =>
      orderOf(who).by.cloud.shop.cancel({ orderId: orderOf(who).orderId, reason, key: key(who) }),
    contest: (who: string, reason: string) =>
      orderOf(who).by.cloud.shop.contest({ orderId: orderOf(who).orderId, reason, key: key(who) }),
    settle: (who: string, uphold: boolean, reason: string) =>
      desks.clerk.cloud.shop.settle({ orderId: orderOf(who).orderId, uphold, reason, key: key(who) }),
    sell: async (head: string, ...names: string[]) =>
      shop.sell({ ...(await atDoor(head, names)), proof: { pin: PIN } }),
    offer: async (head: string, ...names: string[]) => (await shop.offer(await atDoor(head, names))).orderId,
  }
}

export interface Market {
  /** What happens at the shop on the evening of a day; on most days it is quiet. */
  evening(day: number): Promise<unknown>
  /** What is under way when the visitor comes in: an offer stands for half an hour only. */
  lastMinute(): Promise<void>
}

export function openMarket(stage: Stage, desks: Desks): Market {
  const { villageId } = stage
  const counter = openCounter(stage, desks)
  const { shop, goodsId, place, placeFor, handOver, cancel, contest, settle, sell, offer } = counter

  const evenings: Readonly<Record<number, () => Promise<unknown>>> = {
    0: async () => {
      await adoptBudget(stage)
      const opening = { weekdays: [1, 3, 6], monthDays: [], hours: '上午8点到11点' }
      await shop.setShop({ villageId, place: '公房一楼', opening, lapseDays: 7, key: key('opening') })
      await shop.importGoods({ villageId, goods: DEMO_GOODS.map((goods) => ({ ...goods })), key: key('goods') })
    },
    6: async () => {
      await place('demo-sun-mancang', '洗衣液')
      await place('demo-he-jiawang', '牙膏', '香皂')
      await desks.actor('demo-li-dashan').cloud.shop.setPin({ pin: PIN, key: key('pin') })
    },
    8: async () => {
      await handOver('demo-sun-mancang')
      await place('demo-ma-fulin', '牙膏')
      await place('demo-wu-chunyan', '软毛牙刷')
      const more = { count: 20, supplier: '', funding: '帮扶单位', note: '换得快，补一批' }
      await shop.stockIn({ villageId, goodsId: await goodsId('香皂'), ...more, key: key('香皂') })
    },
    10: async () => {
      await handOver('demo-ma-fulin')
      await cancel('demo-wu-chunyan', '家里已经买了，先不换。')
      await sell('李大山', '香皂')
    },
    12: async () => {
      await contest('demo-ma-fulin', '那天我在镇上，不是我家的人领的。')
      await place('demo-luo-shuisheng', '牙膏')
    },
    14: async () => {
      await settle('demo-ma-fulin', true, '问清楚了，拿错了单子，东西给了别家。')
      await handOver('demo-luo-shuisheng')
      const found = { counted: 35, reason: '月中盘点，一包受潮' }
      await shop.countStock({ villageId, goodsId: await goodsId('挂面礼包'), ...found, key: key('挂面礼包') })
    },
    16: async () => {
      await contest('demo-luo-shuisheng', '单子上是两支，拿到手只有一支。')
      await place('demo-li-dashan', '牙膏', '香皂')
      await placeFor('孙玉英', '香皂')
    },
  }
  return {
    evening: async (day) => evenings[day]?.(),
    lastMinute: async () => {
      const orderId = await offer('孙满仓', '抽纸一提')
      await desks.actor('demo-sun-mancang').cloud.shop.answerOffer({ orderId, agree: false, key: key(orderId) })
      await offer('赵有田', '香皂')
    },
  }
}

/** The village decides what stands behind its points. */
async function adoptBudget({ clerk, villageId, start }: Stage): Promise<void> {
  const resolution = {
    title: `${VILLAGE.name}${yearOf(start)}年积分预算`,
    meeting: 'representatives' as const,
    day: dayOf(start),
    ...{ entitled: 46, present: 42, inFavour: 40 },
  }
  await clerk.points.adoptBudget({
    villageId,
    budget: { year: yearOf(start), ...FUND, resolution },
    after: 0,
    key: key('budget'),
  })
}
