import { doorText } from '@shared/village/door-text'
import { households } from '../../../cloudfunctions/village/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { openVillage } from '../points/ground'
import { squareCodesOf, squareOf } from '../square-reader'
import { printed, settle } from './ground'
import type { Printed } from './reader'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

const plain = (printed: Printed): string => printed.text.replaceAll(' ', '')

test('a door code on paper is the one on the phone, in letters and in the square', async () => {
  const { code } = await cloud.as('dashan').village.doorCode({ householdId: householdIdOf('dashan') })
  const doors = await printed(cloud.as('clerk').paper.doorCodes({ villageId: 'qs', groupId: 'qs-g1' }))
  expect(doors.fontsInside).toBe(doors.fonts)
  expect(plain(doors)).toContain(code)
  expect(doors.text).toContain('李大山家')
  const expected = squareOf(doorText({ householdId: householdIdOf('dashan'), code }))
  expect(squareCodesOf(doors.pages[0])).toContainEqual(expected)
})

test('a code that was renewed is printed as it is now', async () => {
  const householdId = householdIdOf('dashan')
  const before = await cloud.as('dashan').village.doorCode({ householdId })
  await cloud.as('worker1').village.renewDoorCode({ householdId, reason: '门牌丢了', key: key() })
  const now = await cloud.as('dashan').village.doorCode({ householdId })
  const doors = await printed(cloud.as('clerk').paper.doorCodes({ villageId: 'qs' }))
  expect(plain(doors)).toContain(now.code)
  expect(plain(doors)).not.toContain(before.code)
  expect(squareCodesOf(doors.pages[0])).toContainEqual(squareOf(doorText({ householdId, code: now.code })))
})

test('twelve stand on a page, whole, and a group begins a page of its own', async () => {
  await settle(cloud, 20)
  await settle(cloud, 3, { group: 2 })
  const { pages } = await printed(cloud.as('clerk').paper.doorCodes({ villageId: 'qs' }))
  const inGroup = async (groupId: string) => cloud.store.count(households, { villageId: 'qs', groupId })
  const [first, second] = await Promise.all([inGroup('qs-g1'), inGroup('qs-g2')])
  const squares = pages.map((page) => squareCodesOf(page).length)
  expect(squares).toEqual([12, 12, first - 24, second])
  pages.forEach((page, n) => {
    const text = page.lines.map((line) => line.text).join('\n')
    expect(text).toContain(n < 3 ? '1组　沿虚线剪开' : '2组　沿虚线剪开')
  })
})

test('a grid worker prints the doors of their own grids and no other', async () => {
  const own = await printed(cloud.as('worker1').paper.doorCodes({ villageId: 'qs' }))
  expect(own.text).toContain('李大山家')
  expect(own.text).not.toContain('马老三家')
  const faraway = await cloud.store.get(households, householdIdOf('faraway'))
  if (!faraway) throw new Error('faraway is not in the world')
  expect(plain(own)).not.toContain((await cloud.as('faraway').village.doorCode({ householdId: faraway._id })).code)
  const { paper } = cloud.as('worker1')
  expect(await refusalOf(paper.doorCodes({ villageId: 'qs', groupId: 'qs-g2' }))).toBe('NOTHING_TO_PRINT')
  expect(await refusalOf(paper.doorCodes({ villageId: 'bg' }))).toBe('NOTHING_TO_PRINT')
  expect(await refusalOf(cloud.as('leader1').paper.doorCodes({ villageId: 'qs' }))).toBe('NOT_ALLOWED')
})
