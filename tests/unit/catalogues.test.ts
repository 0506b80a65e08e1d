import { CATALOGUES, catalogueById, DEFAULT_CATALOGUE, defaultRules, isShippable } from '@shared/points/catalogues'
import { draftRule } from '@shared/points/rule'

const ruleNamed = (catalogueId: string, name: string) => {
  const catalogue = catalogueById(catalogueId)
  const rule = catalogue && defaultRules(catalogue, true).find((each) => each.name === name)
  if (!rule) throw new Error(`no rule ${name} in ${catalogueId}`)
  return rule
}

test('The default catalogue has all 28 items that its village published, deductions included', () => {
  expect(DEFAULT_CATALOGUE.items).toHaveLength(28)
  expect(DEFAULT_CATALOGUE.items.filter((item) => item.kind === 'deduction').map((item) => item.points)).toEqual([
    20, 30, 30, 10,
  ])
  expect(DEFAULT_CATALOGUE.items.reduce((sum, item) => sum + item.points, 0)).toBe(563)
})

test.each(CATALOGUES.map((catalogue) => [catalogue.village, catalogue] as const))(
  'Every rule made from the list of %s is a rule that the contract accepts',
  (_, catalogue) => {
    const rules = defaultRules(catalogue, true)
    expect(rules).toHaveLength(catalogue.items.filter(isShippable).length)
    for (const rule of rules) expect(draftRule.parse(rule)).toEqual(rule)
  },
)

test('Catalogues have different ids and no item twice', () => {
  expect(new Set(CATALOGUES.map(({ id }) => id)).size).toBe(CATALOGUES.length)
  for (const { items } of CATALOGUES) expect(new Set(items.map(({ name }) => name)).size).toBe(items.length)
})

test('Items not to be used are never offered, and those that need care only on wish', () => {
  const names = (withOptional: boolean) => defaultRules(DEFAULT_CATALOGUE, withOptional).map(({ name }) => name)
  expect(names(true)).toHaveLength(26)
  expect(names(true)).not.toContain('参与赌博')
  expect(names(true)).not.toContain('传播邪教')
  expect(names(false)).toHaveLength(24)
  expect(names(false)).not.toContain('乱占耕地')
})

test('Every item that needs care, or is not to be used, says why', () => {
  for (const { items } of CATALOGUES)
    for (const item of items) expect(item.ship === 'default' || (item.note ?? '').length > 5).toBe(true)
})

test('An ordinary award needs one vote and three days on notice, a large one three votes and seven days', () => {
  expect(ruleNamed('luoyu', '邻里帮扶').path).toEqual({ verify: true, endorse: 1, noticeDays: 3 })
  expect(ruleNamed('luoyu', '应征入伍').path).toEqual({ verify: true, endorse: 3, noticeDays: 7 })
})

test('A deduction gives time to put it right, and needs a photo and words', () => {
  expect(ruleNamed('luoyu', '乱堆垃圾不整治')).toMatchObject({
    kind: 'deduction',
    points: { min: 10, max: 10 },
    path: { endorse: 3, noticeDays: 7 },
    evidence: { photo: true, words: true },
    rectifyDays: 7,
  })
})

test.each([
  ['luoyu', '党日活动签到', { day: 1 }],
  ['luoyu', '考上大学（本科）', { year: 1 }],
  ['luoyu', '志愿服务', { day: 1, month: 4 }],
  ['baiyang', '环境星（季）', { month: 1, year: 4 }],
  ['shuangzhai', '每月最清洁', { month: 1 }],
])('In %s, %s can be earned as often as makes sense', (catalogue, name, caps) => {
  expect(ruleNamed(catalogue, name).caps).toEqual(caps)
})

test('What a village asks to see becomes what a claim must bring', () => {
  expect(ruleNamed('luoyu', '党日活动签到').evidence).toEqual({ photo: false, words: false, note: '扫码或村里记录' })
  expect(ruleNamed('luoyu', '组织体育活动').evidence).toEqual({ photo: true, words: false, note: '通知和照片' })
  expect(ruleNamed('laojia', '维修监控').evidence).toEqual({ photo: true, words: false, note: '' })
})
