import {
  birthdayOf,
  checkCharacterOf,
  checkIdNumber,
  maskIdNumber,
  maskName,
  maskPhone,
  sexOf,
} from '@shared/village/id-number'
import fc from 'fast-check'

const VALID = '990101194912310029'
const valid = (first17: string) => first17 + checkCharacterOf(first17)

test('The example in the national standard has the check character X', () => {
  expect(checkIdNumber('11010519491231002X')).toBe('ok')
  expect(checkIdNumber('11010519491231002x')).toBe('ok')
})

test('Each kind of fault is told apart', () => {
  const good = valid(VALID.slice(0, 17))
  expect(checkIdNumber(good)).toBe('ok')
  expect(checkIdNumber('')).toBe('length')
  expect(checkIdNumber(good.slice(1))).toBe('length')
  expect(checkIdNumber(`A${good.slice(1)}`)).toBe('characters')
  expect(checkIdNumber(`X${good.slice(1)}`)).toBe('characters')
  expect(checkIdNumber(valid('99010119490229002'))).toBe('birthday')
  expect(checkIdNumber(valid('99010119481301002'))).toBe('birthday')
  expect(checkIdNumber(valid('99010119480229002'))).toBe('ok')
  expect(checkIdNumber(good.slice(0, 17) + (good.endsWith('1') ? '2' : '1'))).toBe('checksum')
})

test('One mistyped digit never passes as a valid number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const good = valid(VALID.slice(0, 17))
      const wrong = good.slice(0, at) + ((Number(good.charAt(at)) + by) % 10) + good.slice(at + 1)
      expect(checkIdNumber(wrong)).not.toBe('ok')
    }),
  )
})

test('Birthday and sex are read from a valid number only', () => {
  expect(birthdayOf('11010519491231002X')).toBe('1949-12-31')
  expect(sexOf('11010519491231002X')).toBe('female')
  expect(sexOf(valid('99010119900101001'))).toBe('male')
  expect(birthdayOf('110105194912310021')).toBeNull()
  expect(sexOf('110105194912310021')).toBeNull()
})

test('Masked names keep the surname and hide the last character, as on the sign-in page', () => {
  expect(maskName('李大山')).toBe('李大〇')
  expect(maskName('李山')).toBe('李〇')
  expect(maskName('欧阳大山')).toBe('欧阳大〇')
  expect(maskName('阿依古丽·买买提')).toBe('阿依古丽·〇')
  expect(maskName('Li Ya')).toBe('Li 〇')
  expect(maskName('Nurmuhammad-Abdulrahman')).toBe('Nurmuhammad-〇')
  expect(maskName('Nurmuhammad')).toBe('N〇')
  expect(maskName('')).toBe('〇')
})

test('Masked numbers do not show the birthday or the middle of a phone number', () => {
  expect(maskIdNumber('430121199001011234')).toBe('4****************4')
  expect(maskPhone('19900001234')).toBe('199****1234')
  expect(maskIdNumber('1234')).toBe('********')
  expect(maskPhone('110')).toBe('****')
})
