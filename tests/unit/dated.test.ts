import { dated } from '@shared/village/dated'

/** Monday, 18 May 2026, at noon in the village. */
const MONDAY = Date.UTC(2026, 4, 18, 4)

test.each([
  ['后天晚上七点半开村民大会', '后天（5月20日）晚上七点半开村民大会'],
  ['大后天停电', '大后天（5月21日）停电'],
  ['今晚看电影，明早打扫', '今晚（5月18日）看电影，明早（5月19日）打扫'],
  ['昨天丢了一只羊', '昨天（5月17日）丢了一只羊'],
  ['今天明天都来', '今天（5月18日）明天（5月19日）都来'],
  ['下周三量血压', '下周三（5月27日）量血压'],
  ['这星期天修渠', '这星期天（5月24日）修渠'],
])('behind a day that is only true today stands the day itself: %s', (text, hung) => {
  expect(dated(text, MONDAY)).toBe(hung)
})

test.each([
  '后天（5月20日）晚上开会',
  '明天，5月19日停水',
  '每周五赶场',
  '以后天天打扫',
  '说明天气原因',
  '如今天干，小心火',
])('what is written out already, or is no such day, is left alone: %s', (text) => {
  expect(dated(text, MONDAY)).toBe(text)
})

test('the day is that of the village, not of the clock in Greenwich', () => {
  expect(dated('明天开会', Date.UTC(2026, 4, 18, 17))).toBe('明天（5月20日）开会')
})

test('at the end of the year the day after is the first of the next', () => {
  expect(dated('明天放假', Date.UTC(2026, 11, 31, 4))).toBe('明天（1月1日）放假')
})
