import { CATALOGUES, type CatalogueItem } from '@shared/points/catalogues'
import { checkRule, type RuleText } from '@shared/points/rule-check'
import fc from 'fast-check'
import published from './fixtures/published-rules.json'

/** `{ verdict: severity }` of everything found. */
const verdicts = (rule: RuleText) =>
  Object.fromEntries(checkRule(rule).map(({ verdict, severity }) => [verdict, severity]))
const ofText = (text: string) => verdicts({ name: text })
const refusals = (text: string) => checkRule({ name: text }).filter(({ severity }) => severity === 'refuse')

describe('Rules that villages really published', () => {
  test.each(published.map((rule) => [rule.recorded, rule] as const))(
    '“%s” is judged as the press and the law did',
    (_, rule) => {
      expect(ofText(rule.recorded)).toMatchObject(rule.verdicts)
      expect(ofText(rule.chinese)).toEqual(rule.verdicts)
    },
  )
})

describe('The published catalogues', () => {
  const items = CATALOGUES.flatMap((catalogue) => catalogue.items)
  const judge = (item: CatalogueItem) =>
    checkRule({ name: item.name, text: item.evidence, points: item.points, kind: item.kind })
  const named = (name: string) => {
    const item = items.find((each) => each.name === name)
    if (!item) throw new Error(`no item ${name}`)
    return judge(item).map(({ verdict, severity }) => ({ verdict, severity }))
  }

  test('have refusals for exactly the items that are not to be used', () => {
    const refused = items.filter((item) => judge(item).some(({ severity }) => severity === 'refuse'))
    expect(refused.map(({ name }) => name)).toEqual(items.filter(({ ship }) => ship === 'no').map(({ name }) => name))
  })

  test('have a warning for every item that needs care', () => {
    for (const item of items.filter(({ ship }) => ship === 'optional')) expect(judge(item)).toHaveLength(1)
  })

  test.each([
    ['参与赌博', 'officialFinding', 'refuse'],
    ['传播邪教', 'sensitiveStatus', 'refuse'],
    ['乱占耕地', 'officialFinding', 'warn'],
    ['配合调解', 'voluntary', 'warn'],
    ['协调矛盾', 'voluntary', 'warn'],
    ['违反公德', 'vague', 'warn'],
    ['优秀学生（校级）', 'guardianConsent', 'warn'],
  ])('say of %s what its note says: %s', (name, verdict, severity) => {
    expect(named(name)).toEqual([{ verdict, severity }])
  })

  test('have nothing said about an ordinary item', () => {
    const said = items.filter((item) => item.ship === 'default' && judge(item).length > 0).map(({ name }) => name)
    expect(said).toEqual(['优秀学生（校级）', '优秀学生（区级）'])
  })
})

describe('What no village rule may say', () => {
  test.each([
    ['fine', '乱倒垃圾罚 款 ５０ 元'],
    ['fine', '门前不扫的罚二十块'],
    ['fine', '占道堆放，處以罰款'],
    ['fine', '违者缴纳罚金'],
    ['kinGuilt', '一人违反，影响子女入党、参军'],
    ['kinGuilt', '偷树的，其家属不得享受村集体分红'],
    ['kinGuilt', '实行连坐'],
    ['statutoryBenefit', '不交卫生费的暂停低保'],
    ['statutoryBenefit', '不参加会议的，医保不予办理'],
    ['statutoryBenefit', '不配合的，村里不给开证明'],
    ['petition', '到镇里投诉一次扣10分'],
    ['petition', '有人信访的，一票否决'],
    ['sensitiveStatus', '刑满释放人员扣10分'],
    ['sensitiveStatus', '信教的扣5分'],
    ['sensitiveStatus', '公示贫困户身份证号'],
    ['harmful', '懒汉上黑榜'],
    ['harmful', '屡教不改的游街示众'],
    ['harmful', '不交水费以外欠款的断水断电'],
    ['harmful', '离婚的扣10分'],
    ['harmful', '计划生育星'],
    ['officialFinding', '聚众赌博扣20分'],
    ['voluntary', '拒绝调解扣10分'],
    ['voluntary', '不捐款扣5分'],
  ])('%s: “%s” is refused', (verdict, text) => {
    expect(ofText(text)).toMatchObject({ [verdict]: 'refuse' })
  })

  test('is found in the text below a harmless name, too', () => {
    expect(verdicts({ name: '环境卫生', text: '门前三包做到位加5分。做不到的罚款50元。' })).toEqual({ fine: 'refuse' })
  })

  test('is found when only the points say that it is a deduction', () => {
    expect(verdicts({ name: '到信访局反映问题' })).toEqual({})
    expect(verdicts({ name: '到信访局反映问题', points: -10 })).toEqual({ petition: 'refuse' })
    expect(verdicts({ name: '到信访局反映问题', points: 10, kind: 'deduction' })).toEqual({ petition: 'refuse' })
  })

  test('is not excused by a harmless sentence beside it', () => {
    expect(ofText('清理“罚款”谣言；乱倒垃圾罚款100元')).toEqual({ fine: 'refuse' })
    expect(ofText('参加反邪教宣传加5分；信邪教的扣20分')).toEqual({ sensitiveStatus: 'refuse' })
    expect(ofText('禁赌宣传加5分，参与赌博扣20分')).toEqual({ officialFinding: 'refuse' })
  })
})

describe('What only sounds alike', () => {
  test.each([
    '门前三包',
    '帮邻居缴费',
    '帮老人代缴交通罚款',
    '罚站',
    '主动化解矛盾',
    '捐款',
    '自愿捐款助学',
    '养老服务志愿',
    '帮老人办养老金认证',
    '陪老人办低保',
    '按时缴医保',
    '未按时缴医保扣5分',
    '学法讲法',
    '普法宣传',
    '禁毒宣传志愿者',
    '反邪教宣传',
    '抵制邪教',
    '帮扶戒毒人员回归',
    '关爱残疾人',
    '照顾精神病人家庭',
    '毒品危害知识讲座',
    '禁赌宣传',
    '劝阻赌博',
    '不参与赌博',
    '家风家训',
    '三代同堂 和睦家庭',
    '清理“罚款”谣言',
    '宣传村规民约不得罚款',
    '一人参军全家光荣',
    '子女孝敬老人',
    '子女常回家看望父母',
    '信访代办',
    '举报涉毒线索',
    '会议点名签到',
    '举报乱倒垃圾',
    '被群众投诉的卫生死角，10天内整改到位加5分',
    '不影响子女上学，照看邻居孩子',
    '好人好事大喇叭广播表扬',
    '红榜公布最美家庭名单',
    '转化懒汉',
    '勤劳致富，不做懒汉',
    '停水停电时帮邻居送水',
    '退还押金纠纷调解志愿者',
    '焚烧秸秆',
    '办酒超过桌数',
    '垃圾倒进水沟',
    '狗没拴，追了学生',
    '拆除违建配合清运',
    '防盗巡逻',
    '制止盗窃',
    '反诈骗宣传',
    '保护耕地巡查',
    '参加计划生育协会志愿服务',
    '节约用水用电',
  ])('“%s” is not refused', (text) => {
    expect(refusals(text)).toEqual([])
  })

  test.each([
    '门前三包',
    '帮邻居收油菜',
    '照看独居老人',
    '义务清沟渠',
    '学法讲法',
    '捐款',
    '考上大学',
    '红榜公布最美家庭名单',
    '禁毒宣传志愿者',
    '三代同堂 和睦家庭',
  ])('there is nothing to say about “%s”', (text) => {
    expect(checkRule({ name: text })).toEqual([])
  })
})

describe('What needs care', () => {
  test.each([
    ['naming', '卫生最差的三户张榜'],
    ['naming', '不文明行为在微信群曝光'],
    ['naming', '公示各户手机号'],
    ['petition', '无上访户加20分'],
    ['legalCheck', '每月给父母至少300元'],
    ['legalCheck', '不参加劳动的取消分红'],
    ['vague', '不文明行为，扣5分'],
    ['vague', '其他情况酌情扣分'],
    ['officialFinding', '违章建筑，扣10分'],
    ['officialFinding', '参与赌博，以公安机关处罚决定为准，扣10分'],
    ['fine', '每户交500元保证金，违反不退'],
    ['harmful', '罚站半小时'],
    ['voluntary', '每户必须捐200元修路'],
    ['guardianConsent', '孩子评上三好学生'],
  ])('%s: “%s” is warned about, and left to the committee', (verdict, text) => {
    expect(ofText(text)).toEqual({ [verdict]: 'warn' })
  })

  test.each([
    '评得差的只写信提醒，不点名',
    '黑榜只写事、不写名',
    '乱占耕地，以自然资源部门认定为准，扣10分',
    '公布名单要本人同意',
    '关爱留守儿童',
    '辅导小学生写作业',
  ])('“%s” has taken the care already', (text) => {
    expect(checkRule({ name: text })).toEqual([])
  })
})

test('Every finding says why and how to write it instead, in Chinese', () => {
  const all = published.flatMap(({ chinese }) => checkRule({ name: chinese }))
  expect(all.length).toBeGreaterThan(10)
  for (const { reason, way } of all) {
    expect(reason).toMatch(/^[\p{Script=Han}].{15,}。$/su)
    expect(way).toMatch(/^[\p{Script=Han}].{10,}。$/su)
  }
})

test('Refusals come before warnings, and a verdict is given once', () => {
  const found = checkRule({ name: '罚款100元，交保证金不退，全村点名曝光' })
  expect(found.map(({ verdict, severity }) => `${verdict} ${severity}`)).toEqual(['fine refuse', 'naming warn'])
})

test('Any text at all is judged without a fault, and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 30 }), (text, name) => {
      expect(checkRule({ name, text })).toEqual(checkRule({ name, text }))
    }),
  )
})
