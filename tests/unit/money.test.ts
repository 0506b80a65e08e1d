import fc from 'fast-check'
import { fenOf, sayYuan, yuanOf } from '@/shop/budget/parts/money'

const seeded = { seed: 20261123 }

test('money that is typed in yuan is kept in fen, and comes back as it was typed', () => {
  expect(fenOf('5000')).toBe(500_000)
  expect(fenOf(' 0.5 ')).toBe(50)
  expect(fenOf('12.05')).toBe(1205)
  expect([yuanOf(500_000), yuanOf(50), yuanOf(1205)]).toEqual(['5000', '0.5', '12.05'])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_99 }), (fen) => fenOf(yuanOf(fen)) === fen),
    seeded,
  )
})

test('what is no amount of money is none', () => {
  for (const typed of ['', '五千', '-1', '1.234', '1,000', '.5', '1e3', '123456789']) expect(fenOf(typed)).toBeNull()
})

test('money is said in yuan', () => {
  expect([sayYuan(500_000), sayYuan(50), sayYuan(0), sayYuan(1_234_567_89)]).toEqual([
    '5,000 元',
    '0.5 元',
    '0 元',
    '1,234,567.89 元',
  ])
})
