import { dayOf } from '@shared/kernel/time'
import { orderFlow } from '@shared/shop/flow'
import { maskName } from '@shared/village/id-number'
import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { type Order, ordersOf, sayItems } from '../../shop/exports'
import { everyHousehold, residentById } from '../../village/exports'
import { readWhole, sayingFor } from '../handout'
import { spanOfYear } from './year-span'

const PROOFS = { phone: '自家手机', pin: '密码', signature: '签名' } as const

/** Every order of a year, oldest first; what was refused never was one. */
export async function listOrders(call: Call, year: string): Promise<Sheet> {
  const villageId = villageOf(call)
  const say = sayingFor(call)
  const span = { villageId, ...spanOfYear(year) }
  const [orders, households] = await Promise.all([
    readWhole((cursor) => ordersOf(call.store, span, cursor)),
    everyHousehold(call.store, { villageId }),
  ])
  const heads = new Map(households.map(({ _id, head }) => [_id, head]))
  const keepers = await namesOf(call, orders)
  return {
    title: `${year}年换货流水`,
    columns: [
      { name: '哪天换的', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '换了什么', width: 36 },
      { name: '几分', width: 8 },
      { name: '谁下的单', width: 12 },
      { name: '纸单', width: 8 },
      { name: '办到哪一步', width: 16 },
      { name: '哪天领走', width: 12, text: true },
      { name: '谁交的货', width: 12 },
      { name: '凭什么领', width: 12 },
    ],
    rows: orders
      .filter(({ state }) => state !== 'refused')
      .map(({ placedAt, householdId, items, points, placedBy, onPaper, state, ...order }) => [
        ...[dayOf(placedAt), say(heads.get(householdId) ?? ''), sayItems(items), points, placerFor(call, placedBy)],
        ...[onPaper ? '是' : '', orderFlow.states[state].label],
        ...[order.handedOverAt === null ? '' : dayOf(order.handedOverAt), keepers.get(order.handedOverBy ?? '') ?? ''],
        order.handedOverAt === null ? '' : order.proof === null ? '取货码' : PROOFS[order.proof],
      ]),
  }
}

/** People of the households are named to the committee only; whoever ordered in a duty stands there by name. */
const placerFor = ({ roles }: Call, { name, role }: Order['placedBy']): string =>
  role === 'resident' && !roles.includes('committee') ? maskName(name) : name

/** Whoever handed over: few people, many orders. */
async function namesOf({ store }: Call, orders: readonly Order[]): Promise<Map<string, string>> {
  const ids = [...new Set(orders.flatMap(({ handedOverBy }) => handedOverBy ?? []))]
  const people = await Promise.all(ids.map((id) => residentById(store, id)))
  return new Map(people.flatMap((person) => (person ? [[person._id, person.name]] : [])))
}
