import { readFileSync } from 'node:fs'
import path from 'node:path'
import { launch, type Phone, textOf, walk } from './harness'
import { BUNDLE, filesOf, readAppJson, routesOf } from './harness/bundle'

const app = readAppJson()
const routes = routesOf(app)
const roots = (app.subPackages ?? []).map(({ root }) => root)
/** Roles of what answers a finger. */
const PRESSED = ['button', 'tab', 'switch', 'radio']
const bytesOf = (files: readonly { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)

describe('the package', () => {
  test('the main package is under 1.0 MB', () => {
    const main = filesOf().filter(({ file }) => !roots.some((root) => file.startsWith(`${root}/`)))
    expect(bytesOf(main)).toBeLessThan(1024 * 1024)
  })

  test('every subpackage is under 2 MB', () => {
    for (const root of roots)
      expect({ root, fits: bytesOf(filesOf(root)) < 2 * 1024 * 1024 }).toEqual({ root, fits: true })
  })

  test('every subpackage is fetched ahead from one of the tabs, for where there is no network', () => {
    const rules = Object.entries(app.preloadRule ?? {})
    expect(rules.flatMap(([, { packages }]) => packages).sort()).toEqual([...roots].sort())
    expect(app.pages).toEqual(expect.arrayContaining(rules.map(([page]) => page)))
  })

  test('the schema library of the server stays out of it', () => {
    const scripts = filesOf().filter(({ file }) => file.endsWith('.js'))
    for (const { file } of scripts) expect(readFileSync(path.join(BUNDLE, file), 'utf8')).not.toContain('ZodError')
  })

  test('no style is written in units that shrink on a small phone', () => {
    const styles = filesOf().filter(({ file }) => file.endsWith('.wxss'))
    for (const { file } of styles)
      expect(readFileSync(path.join(BUNDLE, file), 'utf8')).not.toMatch(/font[^;}]*\d(rpx|vw|rem)/)
  })
})

describe('the pages', () => {
  let phone: Phone
  afterEach(() => phone.dispose())

  test.each(routes)('%s draws something without network and reaches for no browser global', async (route) => {
    phone = launch()
    phone.open(`/${route}`)
    await phone.until(() => phone.text() !== '')
    expect(phone.errors).toEqual([])
  })

  test.each(routes)('%s stays inside of what WeChat audits: nodes, and data sent to the view', async (route) => {
    phone = launch()
    phone.open(`/${route}`)
    await phone.until(() => phone.text() !== '')
    expect([...walk(phone.drawn())].length).toBeLessThan(1000)
    expect(phone.sent().bytes).toBeLessThan(256 * 1024)
  })

  test.each(app.pages)('%s names what can be pressed for those who listen', async (route) => {
    phone = launch()
    phone.open(`/${route}`)
    await phone.until(() => phone.text() !== '')
    const spoken = [...walk(phone.drawn())].filter((node) => PRESSED.includes(String(node.attr.ariaRole)))
    expect(spoken.length).toBeGreaterThan(0)
    expect(spoken.filter((node) => !node.attr.ariaLabel).map(textOf)).toEqual([])
  })

  test('the tab bar leads to another tab and marks it', async () => {
    phone = launch()
    phone.open('/village/home/index')
    await phone.until(() => phone.text().includes('积分'))
    phone.tap('积分')
    await phone.until(() => phone.route() === 'points/passbook/index' && phone.text().includes('我的'))
    const here = [...walk(phone.drawn())].filter((node) => node.attr.ariaSelected === 'true')
    expect(here.map(textOf)).toEqual(['积分'])
  })
})
