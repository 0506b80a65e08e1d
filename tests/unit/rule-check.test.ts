import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { CATALOGUES, type CatalogueItem } from '@shared/points/catalogues'
import { CONCERNS } from '@shared/points/check/concerns'
import { judge, type RuleText } from '@shared/points/check/judge'
import fc from 'fast-check'
import published from './fixtures/published-rules.json'
import villages from './fixtures/rules-of-villages.json'

type Named = (typeof villages)[number]
const verdictOf = (rule: RuleText) => judge(rule).verdict
const ofTable = ({ name, note, category, kind, points }: Named) =>
  judge({ name, text: note, category, points, kind: kind === 'award' ? 'award' : 'deduction' })
const takes = (name: string, text = '') => judge({ name, text, kind: 'deduction' })
const gives = (name: string, text = '') => judge({ name, text, kind: 'award' })
const concernsOf = (judgement: ReturnType<typeof judge>) => judgement.findings.map(({ concern }) => concern)

describe('Rules in the words of villages and of offices', () => {
  const lawful = villages.filter((rule) => rule.lawful)
  const unlawful = villages.filter((rule) => !rule.lawful)

  test('none that is unlawful passes in silence', () => {
    expect(unlawful.filter((rule) => ofTable(rule).verdict === 'passes').map(({ name }) => name)).toEqual([])
    expect(unlawful.length).toBeGreaterThan(250)
  })

  test('none that is lawful is refused, and at most a quarter of them goes to the town', () => {
    const verdicts = lawful.map((rule) => [rule.name, ofTable(rule).verdict])
    expect(verdicts.filter(([, verdict]) => verdict === 'refused')).toEqual([])
    expect(verdicts.filter(([, verdict]) => verdict === 'asks').length).toBeLessThan(lawful.length / 4)
  })
})

describe('Rules that villages really published', () => {
  test.each(published.map((rule) => [rule.recorded, rule] as const))(
    '“%s” raises what the press and the law did',
    (_, rule) => {
      expect(concernsOf(judge({ name: rule.chinese }))).toEqual(expect.arrayContaining(rule.concerns))
      expect(verdictOf({ name: rule.recorded, kind: 'deduction' })).not.toBe('passes')
    },
  )
})

describe('The published catalogues', () => {
  const items = CATALOGUES.flatMap((catalogue) => catalogue.items)
  const judged = (item: CatalogueItem) =>
    verdictOf({ name: item.name, text: item.evidence, points: item.points, kind: item.kind })
  const names = (ship: CatalogueItem['ship'], verdict: string) =>
    items.filter((item) => item.ship === ship && judged(item) === verdict).map(({ name }) => name)

  test('have refusals for exactly the items that are not to be used', () => {
    expect(names('no', 'refused')).toEqual(items.filter(({ ship }) => ship === 'no').map(({ name }) => name))
    expect([...names('default', 'refused'), ...names('optional', 'refused')]).toEqual([])
  })

  test('send to the town every item that needs care, and of the ordinary ones only what is about pupils', () => {
    expect(names('optional', 'passes')).toEqual([])
    expect(names('default', 'asks')).toEqual(['优秀学生（校级）', '优秀学生（区级）'])
  })
})

describe('What a rule takes, from whom and for what', () => {
  test.each([
    ['fine', '乱倒垃圾罚 款 ５０ 元'],
    ['fine', '占道堆放，處以罰款'],
    ['property', '占道的三轮车扣押三天'],
    ['kinGuilt', '实行连坐'],
    ['groupGuilt', '一户乱倒，全组每户扣2分'],
    ['statutoryBenefit', '不交卫生费的暂停低保'],
    ['statutoryBenefit', '不配合的，村里不给开证明'],
    ['dividend', '年终股金跟积分挂钩'],
    ['naming', '脏乱户在大喇叭里点名'],
    ['petition', '到镇里投诉一次扣10分'],
    ['speech', '在群里说村里坏话'],
    ['vote', '没来投票的'],
    ['expropriation', '征地协议迟迟不签'],
    ['familyPlanning', '超生的人家'],
    ['record', '刑满释放人员'],
    ['sensitiveStatus', '有传染病还出门'],
    ['women', '外嫁女占着户口'],
    ['privateLife', '离婚的'],
    ['religion', '信教的'],
    ['dignity', '懒汉'],
    ['elders', '七十岁以上不出工'],
    ['official', '聚众赌博'],
    ['voluntary', '不捐款的'],
    ['platform', '没装小程序的'],
  ])('%s: “%s” is refused', (concern, name) => {
    const judgement = takes(name)
    expect(judgement.verdict).toBe('refused')
    expect(concernsOf(judgement)).toContain(concern)
  })

  test.each([
    ['vote', '来投票一次'],
    ['petition', '全年无人上访'],
    ['sharing', '转发到朋友圈'],
    ['medical', '献血一次'],
    ['medical', '身后捐献遗体'],
    ['compelled', '每户出一人义务劳动'],
    ['home', '拍厨房照片参加评比'],
    ['child', '小学生捡垃圾'],
    ['informing', '举报邻居乱倒垃圾'],
    ['platform', '拉一个人注册'],
    ['voluntary', '捐款每100元加1分'],
    ['voluntary', '配合调解'],
  ])('%s: “%s” earns nothing before the town has looked at it', (concern, name) => {
    const judgement = gives(name)
    expect(judgement.verdict).toBe('asks')
    expect(concernsOf(judgement)).toContain(concern)
  })

  test('a rule about what no list knows asks, whatever it takes', () => {
    expect(takes('过年不贴春联').findings).toEqual([expect.objectContaining({ concern: 'other', severity: 'ask' })])
    expect(takes('垃圾倒进水沟，帽子反着戴').verdict).toBe('asks')
  })

  test('a consequence that no list knows asks, though the conduct is known', () => {
    expect(takes('垃圾倒进水沟的，扣5分').verdict).toBe('passes')
    expect(takes('垃圾倒进水沟的，下次发鸡蛋没有他').verdict).toBe('asks')
  })

  test('is found below a harmless name, and beside a harmless sentence', () => {
    expect(verdictOf({ name: '环境卫生', text: '门前三包做到位加5分。做不到的罚款50元。' })).toBe('refused')
    expect(verdictOf({ name: '清理“罚款”谣言；乱倒垃圾罚款100元' })).toBe('refused')
    expect(verdictOf({ name: '禁赌宣传加5分，参与赌博扣20分' })).toBe('refused')
  })

  test('is found when only the points say that it takes', () => {
    expect(verdictOf({ name: '到信访局反映问题', points: -10 })).toBe('refused')
    expect(verdictOf({ name: '到信访局反映问题', points: 10, kind: 'deduction' })).toBe('refused')
  })
})

describe('What only sounds alike', () => {
  test.each([
    '门前三包',
    '帮老人代缴交通罚款',
    '主动化解矛盾',
    '自愿捐款助学',
    '帮老人办养老金认证',
    '陪老人办低保',
    '普法宣传',
    '反邪教宣传',
    '禁毒宣传志愿者',
    '帮扶戒毒人员回归',
    '关爱残疾人',
    '照顾精神病人家庭',
    '劝阻赌博',
    '宣传村规民约不得罚款',
    '信访代办',
    '红榜公布最美家庭名单',
    '关爱留守儿童',
    '辅导小学生写作业',
  ])('“%s” may be rewarded', (name) => {
    expect(gives(name).verdict).toBe('passes')
  })

  test('an authority other than the police may have found it', () => {
    expect(takes('乱占耕地，以自然资源部门认定为准').verdict).toBe('passes')
    expect(takes('赌博，以公安机关处罚决定为准').verdict).not.toBe('passes')
  })
})

describe('The fields', () => {
  test('are filled from the words', () => {
    expect(takes('垃圾倒进水沟', '提醒后七天内清走的不扣').read).toEqual({
      ...{ conduct: 'waste', takes: 'points', from: 'doer', finder: 'gridWorker', proof: 'photo', ends: 'putRight' },
    })
    expect(gives('照看独居老人').read).toEqual({ conduct: 'help' })
  })

  test('that the words do not bear out ask, and so does 其他', () => {
    const of = (conduct: 'noise' | 'other' | 'waste') =>
      concernsOf(judge({ name: '垃圾倒进水沟', kind: 'deduction', fields: { conduct } }))
    expect(of('waste')).toEqual([])
    expect(of('noise')).toEqual(['contradiction'])
    expect(of('other')).toEqual(['other'])
  })
})

test('Every concern names an article, says why, and has a sentence instead that passes', () => {
  for (const { article, reason, instead } of Object.values(CONCERNS)) {
    expect(article).toMatch(/第[一二三四五六七八九十百千零]+条|〔\d{4}〕\d+号/)
    expect(reason).toMatch(/^[\p{Script=Han}].{10,}。$/su)
    expect(instead.name.length).toBeLessThanOrEqual(30)
    expect([instead.name, verdictOf(instead)]).toEqual([instead.name, 'passes'])
  }
})

test('Refusals come before questions, and a concern is named once', () => {
  const { findings } = takes('罚款100元，交保证金不退，群里发名单，捐款')
  const severities = findings.map(({ severity }) => severity)
  expect(severities).toEqual([...severities].sort().reverse())
  expect(new Set(findings.map(({ concern }) => concern)).size).toBe(findings.length)
})

test('Any text at all is judged without a fault, and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 30 }), (text, name) => {
      expect(judge({ name, text })).toEqual(judge({ name, text }))
    }),
  )
})

test('npm run rules prints a line of JSON for every rule of a file', () => {
  const root = path.join(__dirname, '../..')
  const file = path.join(__dirname, 'fixtures/rules-of-villages.json')
  const script = ['--import', 'tsx', 'scripts/operator/rules.ts', file]
  const lines = execFileSync(process.execPath, script, { cwd: root, encoding: 'utf8' }).trim().split('\n')
  expect(lines).toHaveLength(villages.length)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    ...{ name: '乱倒垃圾的交50元清洁费', verdict: 'refused', concern: 'fine', article: '行政处罚法第十六条' },
  })
})
