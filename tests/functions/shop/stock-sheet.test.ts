import { GOODS_COLUMNS, goodsCells } from '@shared/shop/sheet-columns'
import { writeSheet } from '../../../cloudfunctions/kernel/sheet'
import { shelves } from '../../../cloudfunctions/shop/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { openVillage } from '../points/ground'

let cloud: TestCloud
const villageId = 'qs'
const keeper = () => cloud.as('shopkeeper').shop
const stock = async () => (await keeper().stock({ villageId })).list.items
const templates = async () => (await keeper().listTemplates({ villageId })).templates
type Goods = Awaited<ReturnType<typeof templates>>[number]['goods']
const goodsOf = async (templateId: string): Promise<Goods> =>
  (await templates()).find(({ id }) => id === templateId)?.goods ?? []
const take = (goods: Goods) => keeper().importGoods({ villageId, goods, key: key() })
const count = (goodsId: string, counted: number) =>
  keeper().countStock({ villageId, goodsId, counted, reason: '盘点', key: key() })

beforeAll(async () => {
  cloud = await openVillage()
  const opening = { weekdays: [6], monthDays: [], hours: '' }
  await keeper().setShop({ villageId, place: '村委会', opening, lapseDays: 7, key: key() })
})
afterAll(() => cloud.close())

async function upload(rows: Parameters<typeof writeSheet>[0]['rows']): Promise<string> {
  const columns = GOODS_COLUMNS.map(({ names, width }) => ({ name: names[0], width }))
  return cloud.upload('shopkeeper', 'goods.xlsx', await writeSheet({ title: '货品表', columns, rows }))
}

test('a published shop is taken over as it is, each with its stock and a line in the stock book', async () => {
  const goods = await goodsOf('luoyu')
  expect(await take(goods)).toEqual({ added: 6, changed: 0 })
  const lines = await stock()
  expect(lines.map(({ draft, left }) => ({ draft, stock: left }))).toEqual(goods)
  const { items } = await keeper().stockMoves({ villageId })
  expect(items.map(({ goods: name, change, kind }) => [name, change, kind]).sort()).toEqual(
    goods.map(({ draft, stock: pieces }) => [draft.name, pieces, 'in']).sort(),
  )
})

test('all published shops can be taken over one after the other', async () => {
  for (const { goods } of await templates()) await take(goods)
  const names = new Set((await templates()).flatMap(({ goods }) => goods.map(({ draft }) => draft.name)))
  expect(new Set((await stock()).map(({ draft }) => draft.name))).toEqual(names)
})

test('known names are changed and keep their stock, their photo and their place; it is counted, not typed', async () => {
  const [soap] = await stock()
  if (!soap) throw new Error('nothing is on the shelf')
  await count(soap.id, 7)
  const dearer = { ...soap.draft, points: 22 }
  const added = { draft: { ...soap.draft, name: '新来的货' }, stock: 3 }
  expect(await take([{ draft: dearer, stock: 500 }, added])).toEqual({ added: 1, changed: 1 })
  const lines = await stock()
  expect(lines[0]).toMatchObject({ id: soap.id, draft: dearer, left: 7 })
  expect(lines.at(-1)).toMatchObject({ draft: { name: '新来的货' }, left: 3, received: 3 })
})

test('a sheet reads back as it was handed out, and changes nothing before it is taken over', async () => {
  const before = await cloud.store.get(shelves, villageId)
  const goods = (await stock()).map(({ draft, left }) => ({ draft, stock: left }))
  const file = await upload(goods.map(({ draft, stock: pieces }) => goodsCells(draft, pieces)))
  const unchanged = goods.map((one) => ({ ...one, state: 'unchanged' }))
  const read = { goods: unchanged, problems: [], notNamed: [], sheets: ['货品表'], leftOut: [] }
  expect(await keeper().readGoodsSheet({ villageId, file })).toEqual(read)
  expect(await keeper().readGoodsSheet({ villageId, file })).toEqual(read)
  expect(await cloud.store.get(shelves, villageId)).toEqual(before)
})

test('a sheet says what is new, what is changed, what stays as it is, and what of the shelf it does not name', async () => {
  const [first, second, ...others] = await stock()
  if (!first || !second) throw new Error('too little is on the shelf')
  const dearer = { ...second.draft, points: second.draft.points + 1 }
  const file = await upload([goodsCells(first.draft, 1), goodsCells(dearer, 1), ['一样新货', 5, 10]])
  const { goods, notNamed } = await keeper().readGoodsSheet({ villageId, file })
  expect(goods.map(({ draft, state }) => [draft.name, state])).toEqual([
    [first.draft.name, 'unchanged'],
    [second.draft.name, 'changed'],
    ['一样新货', 'added'],
  ])
  expect([...notNamed].sort()).toEqual(others.map(({ draft }) => draft.name).sort())
})

test('a sheet with a fault offers nothing, and names row and column in plain words', async () => {
  const file = await upload([
    ['香皂', 5, 10],
    ['洗衣液', '很多', 10],
  ])
  expect(await keeper().readGoodsSheet({ villageId, file })).toMatchObject({
    goods: [],
    problems: [{ row: 4, column: '分数', message: '第4行“分数”要是1到10000的整数，请改一改。' }],
  })
})

test('what is no sheet, or nobody has just uploaded, is refused', async () => {
  const words = await cloud.upload('shopkeeper', 'goods.xlsx', Buffer.from('香皂,5,10'))
  expect(await refusalOf(keeper().readGoodsSheet({ villageId, file: words }))).toBe('SHEET_UNREADABLE')
  const ours = words.replace('/uploads/', '/templates/')
  expect(await refusalOf(keeper().readGoodsSheet({ villageId, file: ours }))).toBe('SHEET_UNREADABLE')
})

test('of an import that names something twice, or is too long for the shelf, nothing is taken over', async () => {
  const before = await cloud.store.get(shelves, villageId)
  const [first] = await goodsOf('luoyu')
  if (!first) throw new Error('the template is empty')
  const named = (name: string) => ({ draft: { ...first.draft, name }, stock: 1 })
  expect(await refusalOf(take([named('碗'), named('碗')]))).toBe('GOODS_NAME_TAKEN')
  const many = Array.from({ length: 200 }, (_, n) => named(`货${n}`))
  expect(await refusalOf(take(many))).toBe('TOO_MANY_GOODS')
  expect(await refusalOf(take([named('碗'), named('违规测试')]))).toBe('WORDS_REFUSED')
  expect(await cloud.store.get(shelves, villageId)).toEqual(before)
})

test('a long list of goods is taken over in one go, and read page by page', async () => {
  const held = (await stock()).length
  const [first] = await goodsOf('luoyu')
  if (!first) throw new Error('the template is empty')
  const many = Array.from({ length: 200 - held }, (_, n) => ({ draft: { ...first.draft, name: `货${n}` }, stock: 1 }))
  expect(await take(many)).toEqual({ added: many.length, changed: 0 })
  const names: string[] = []
  let cursor: string | undefined
  do {
    const { list } = await cloud.as('dashan').shop.shelf({ villageId, ...(cursor ? { cursor } : {}) })
    names.push(...list.items.map(({ name }) => name))
    cursor = list.next ?? undefined
  } while (cursor !== undefined)
  expect(names.slice(-many.length)).toEqual(many.map(({ draft }) => draft.name))
  expect(new Set(names).size).toBe(200)
})
