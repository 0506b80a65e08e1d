import { checkCharacterOf } from '@shared/village/id-number'
import {
  type Choice,
  childUntilOf,
  leastTelling,
  MANNERS,
  type Manner,
  mannerOf,
  NAMING,
  PURPOSES,
  sayNamed,
} from '@shared/village/naming'

const NOW = Date.UTC(2027, 4, 18, 1)
const DAY = 86_400_000
const chosen = (manner: Manner, more: Partial<Choice> = {}): Choice => ({
  ...{ purpose: 'ranking', version: NAMING.ranking.version, manner, at: NOW - DAY, until: NOW + DAY, name: '李大山' },
  ...more,
})
const shown = (choice: Choice | undefined, { near = true, childUntil = 0, name = '李大山' } = {}): Manner =>
  mannerOf('ranking', choice, { name, childUntil }, { now: NOW, near })

test('whoever chose nothing stands on lists as usual, with a character hidden', () => {
  expect(shown(undefined)).toBe('masked')
})

test('naming in full takes a consent that still counts, and is for people of the village', () => {
  expect(shown(chosen('full'))).toBe('full')
  expect(shown(chosen('full'), { near: false })).toBe('masked')
  expect(shown(chosen('full', { until: NOW }))).toBe('masked')
  expect(shown(chosen('full', { version: NAMING.ranking.version + 1 }))).toBe('masked')
  expect(shown(chosen('full'), { name: '李小河' })).toBe('masked')
})

test('what tells less holds for everybody and without an end', () => {
  for (const manner of ['surname', 'number', 'none'] as const) {
    for (const near of [true, false]) {
      expect(shown(chosen(manner, { until: null, version: 99, name: '李小河' }), { near })).toBe(manner)
    }
  }
})

test('a child is never named, whatever anybody chose', () => {
  for (const manner of MANNERS) expect(shown(chosen(manner), { childUntil: NOW + 1 })).toBe('none')
  expect(shown(chosen('full'), { childUntil: NOW })).toBe('full')
})

test('of two purposes that meet on paper the one counts that tells less', () => {
  expect(leastTelling(['full', 'masked'])).toBe('masked')
  expect(leastTelling(['surname', 'full'])).toBe('surname')
  expect(leastTelling(['none', 'full'])).toBe('none')
  expect(leastTelling(['full', 'full'])).toBe('full')
})

test('a household reads as neighbours would say it, each way telling less than the one before', () => {
  const say = (head: string) => MANNERS.map((manner) => sayNamed({ head, number: '1017' }, manner))
  expect(say('李大山')).toEqual(['李大山家', '李大〇家', '李家', '户编号 1017', null])
  expect(say('欧阳大山')).toEqual(['欧阳大山家', '欧阳大〇家', '欧阳家', '户编号 1017', null])
  expect(say('司空')).toEqual(['司空家', '司〇家', '司家', '户编号 1017', null])
  expect(say('阿依·古丽')).toEqual(['阿依·古丽家', '阿依·〇家', '阿依家', '户编号 1017', null])
  expect(new Set(say('村委会'))).toEqual(new Set(['村委会']))
})

test('a purpose offers its own usual and ends in what tells least', () => {
  for (const purpose of PURPOSES) {
    const { offers, usual } = NAMING[purpose]
    expect(offers).toContain(usual)
    expect([...offers].sort((a, b) => MANNERS.indexOf(a) - MANNERS.indexOf(b))).toEqual(offers)
    expect(offers.at(-1)).toBe('none')
  }
})

test('somebody is a child until the first moment of their eighteenth birthday in the village', () => {
  const born = (day: string) => {
    const first17 = `990101${day}001`
    return first17 + checkCharacterOf(first17)
  }
  const birthday = Date.UTC(2027, 4, 17, 16)
  expect(childUntilOf(born('20090518'), birthday - 1)).toBe(birthday)
  expect(childUntilOf(born('20090518'), birthday)).toBeUndefined()
  expect(childUntilOf(null, NOW)).toBeUndefined()
})
