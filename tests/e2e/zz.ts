import { openTown } from './browser'
async function main() {
  const town = await openTown()
  for (const [name, manner] of [['desk', {}], ['desk-elder', { elder: true }], ['desk-dark', { dark: true }]] as const) {
    const clerk = await town.come('clerk', manner)
    await clerk.page.setViewportSize({ width: 1280, height: 800 })
    await clerk.visit('points/desk/adopt/index')
    await clerk.press(/^罗峪村/)
    await clerk.sees('填会议')
    await clerk.page.waitForTimeout(1500)
    await clerk.page.screenshot({ path: `/tmp/shots/adopt-${name}-1.png` })
    await clerk.fill('写给大家看的话', '六十岁以上老人不出义务工的')
    await clerk.press('扣分')
    await clerk.sees('这条不能用：老人出工')
    await clerk.page.screenshot({ path: `/tmp/shots/adopt-${name}-2.png` })
    await clerk.page.keyboard.press('Escape')
    await clerk.leave()
  }
  await town.close()
  process.exit()
}
void main()
