import { CATALOGUES } from '@shared/points/catalogues'
import { deedOf } from '@/points/parts/rule-picker/deeds'
import { RULES } from '../functions/points/ground'

const OWN_NAME = 'its own name'

/** Every award of the published catalogues and of the tests, under the word that a neighbour would use. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  照看老人: ['关爱老人'],
  劝架说和: ['配合调解', '协调矛盾'],
  栽树护绿: ['参加植树造林'],
  打扫卫生: [
    ...['参加环境清扫', '庭院美化示范户', '环境星（月）', '环境星（季）', '环境星（年）', '每月最清洁'],
    ...['清理河道'],
  ],
  帮邻居: ['邻里帮扶', '帮扶邻里'],
  出义务工: [
    ...['志愿服务', '参加公共劳动', '参与建设项目', '公益劳动', '义务巡逻', '维修监控', '维护地磅', '义务浇灌'],
    ...['公益活动', '义务劳动/捐资'],
  ],
  '开会、活动': [
    ...['党日活动签到', '组织生活参与', '参加体育活动', '组织体育活动', '指导体育练习', '参加村级活动', '参加活动'],
    ...['文艺表演', '参加村民会议/监督', '参加会议'],
  ],
  考学参军: [
    ...['优秀学生（校级）', '优秀学生（区级）', '考上大学（本科）', '考上大学（专科）', '应征入伍', '三等功'],
    ...['二等功及以上', '光荣退伍'],
  ],
  [OWN_NAME]: ['见义勇为', '善行', '文明行为', '市级以上荣誉'],
}
const wordOf = (name: string): string => deedOf({ name })?.word ?? OWN_NAME

test.each(Object.entries(SAID).flatMap(([word, names]) => names.map((name) => [name, word])))(
  'the rule %s is asked for under %s',
  (name, word) => expect(wordOf(name)).toBe(word),
)

test('every award that a village may take over has its word, or is known to keep its own name', () => {
  const shipped = CATALOGUES.flatMap(({ items }) => items.filter(({ kind, ship }) => kind === 'award' && ship !== 'no'))
  const ours = Object.values(RULES).filter(({ kind }) => kind === 'award')
  const said = new Set(Object.values(SAID).flat())
  expect([...shipped, ...ours].map(({ name }) => name).filter((name) => !said.has(name))).toEqual([])
})

test.each([
  ['帮老人把交警的罚款单拿去银行交了', '照看老人'],
  ['帮老人清扫院坝', '照看老人'],
  ['带邻居去镇信访窗口递材料，帮着写', '帮邻居'],
  ['捡到手机交还失主', '捡到还人'],
  ['沿路捡垃圾', '打扫卫生'],
  ['婚事简办', '喜事简办'],
  ['参加志愿服务活动', '出义务工'],
])('a rule in a village’s own words, %s, is asked for under %s', (name, word) => {
  expect(wordOf(name)).toBe(word)
})

test.each([
  '劝阻焚烧秸秆',
  '义务教育不辍学',
  '树文明新风',
  '维护公共秩序',
  '给残疾人家里修门坎、装扶手',
  '清明不烧纸，到灵堂献花',
])('the rule %s keeps its own name, though a word of another deed stands in it', (name) =>
  expect(wordOf(name)).toBe(OWN_NAME),
)
