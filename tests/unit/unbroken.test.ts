import { unbroken } from '@/parts/unbroken'

test('a figure stays with its unit; elsewhere the line may break', () => {
  expect(unbroken('记 15 分')).toBe('记\u00a015\u00a0分')
  expect(unbroken('12月3日 青石湾村第三次村民代表会议通过，第 1 版')).toBe(
    '12月3日 青石湾村第三次村民代表会议通过，第\u00a01\u00a0版',
  )
})
