import { unbroken } from '@/parts/unbroken'

test('a figure stays with its unit and a dot with what stands before it; between the parts the line may break', () => {
  expect(unbroken('3组 · 记 15 分 · 1 张照片')).toBe('3组\u00a0· 记\u00a015\u00a0分\u00a0· 1\u00a0张照片')
  expect(unbroken('12月3日 青石湾村第三次村民代表会议通过，第 1 版')).toBe(
    '12月3日 青石湾村第三次村民代表会议通过，第\u00a01\u00a0版',
  )
})
