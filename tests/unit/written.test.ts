import { nameKey, nameWritten, numberKey, printed, privateCharacterOf, written } from '@shared/kernel/written'
import fc from 'fast-check'

describe('A name is the same however it is typed', () => {
  test.each([
    ['李⼤山', '李大山', 'a radical of Kangxi in the place of a character'],
    ['⻢福林', '马福林', 'a radical of the supplement'],
    ['李　大 山', '李大山', 'spaces inside'],
    ['李大山*', '李大山', 'a mark behind it'],
    ['李大山，', '李大山', 'a comma behind it'],
    ['\u200b李大山\ufeff', '李大山', 'characters that nobody sees'],
    ['李\ue863', '李䶮', 'a character of the private area that GB 18030 has given its place'],
    ['王○', '王〇', 'a circle for a zero'],
    ['買買提•艾力', '買買提·艾力', 'a bullet between the parts'],
    ['买买提・艾力', '买买提·艾力', 'a Japanese dot'],
    ['买买提.艾力', '买买提·艾力', 'a full stop'],
    ['买买提● 艾力', '买买提·艾力', 'a large dot and a space'],
  ])('%s is kept as %s: %s', (typed, kept) => {
    expect(nameWritten(typed)).toBe(kept)
  })

  test.each([
    ['买买提·艾力', '买买提艾力'],
    ['买买提 • 艾力*', '买买提·艾力'],
    ['Li Ya', 'LI  YA'],
    ['ＬＩ ya', 'Li Ya'],
    ['李⼤山', '李大山'],
  ])('%s and %s are one person', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test('two people stay two', () => {
    expect(new Set(['李大山', '李小山', '买买提·艾力', '买买提·艾山'].map(nameKey)).size).toBe(4)
  })

  test('what is written is not changed by being written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(written(written(text))).toBe(written(text))
        expect(nameKey(nameWritten(text))).toBe(nameKey(text))
      }),
    )
  })
})

describe('A household’s number is the same however it is written', () => {
  test.each(['1', '01', '001', '1号', '１', ' 1 ', '第1户', '1户'])('%s is 1', (typed) => {
    expect(numberKey(typed)).toBe('1')
  })

  test.each([
    ['A-07', 'a-7'],
    ['3－01', '3-1'],
    ['3—1', '3-1'],
  ])('%s is %s', (one, other) => {
    expect(numberKey(one)).toBe(numberKey(other))
  })

  test('numbers that differ stay different', () => {
    expect(new Set(['1', '10', '100', '1-1', '11', 'A1', '0', '号'].map(numberKey)).size).toBe(8)
  })
})

test('a character that only the computer shows on which it was made is found', () => {
  expect(privateCharacterOf('李\ue123')).toBe('\ue123')
  expect(privateCharacterOf('李大山')).toBeNull()
})

test('print has every character in its standard form, and leaves spaces and punctuation as they were set', () => {
  expect(printed('⼤山　龙，（3组）：12～15 分')).toBe('大山　龙䶮，（3组）：12～15 分')
})
