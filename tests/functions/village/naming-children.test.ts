import { yearOf } from '@shared/kernel/time'
import { checkCharacterOf } from '@shared/village/id-number'
import { NAMING, PURPOSES } from '@shared/village/naming'
import { households, searchStates } from '../../../cloudfunctions/village/documents'
import { openCloud, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { head, householdOf, importLines, member } from './roster-ground'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterEach(() => cloud.close())

const byNight = () => fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })

/** An identity number of somebody who is so many years old, or a day more. */
function aged(years: number, n: number): string {
  const first17 = `990101${Number(yearOf(cloud.now())) - years}0101${String(n).padStart(3, '0')}`
  return first17 + checkCharacterOf(first17)
}
const shownTo = async (number: string) => {
  const { lines } = await cloud.as('clerk').village.naming({ householdId: `qs-${number}` })
  return lines.map(({ shown, notFull }) => [shown, notFull])
}
const LISTS = PURPOSES.filter((purpose) => NAMING[purpose].of === 'household')
const CHILD = LISTS.map(() => [null, 'child'])

test('a roster notes which household has a child at its head, and forgets it when somebody else is', async () => {
  const child = head('3001', '王小童', 1, { idNumber: aged(12, 1) })
  await importLines(cloud, [child, head('3002', '何满仓', 2, { idNumber: aged(40, 2) })])
  expect(await shownTo('3001')).toEqual(CHILD)
  expect((await householdOf(cloud, '3002'))?.childUntil).toBeUndefined()
  const grown = head('3001', '王大爷', 3, { idNumber: aged(70, 3) })
  const grandchild = member(grown, '王小童', '孙子', 1, { idNumber: aged(12, 1) })
  await importLines(cloud, [grown, grandchild, head('3002', '何满仓', 2, { idNumber: aged(40, 2) })])
  expect((await householdOf(cloud, '3001'))?.childUntil).toBeUndefined()
  expect((await shownTo('3001')).map(([shown]) => shown)).toEqual(LISTS.map(() => '王大〇家'))
})

test('where the grown head moves out by roster, the child who stays is known as one', async () => {
  const grown = head('3001', '王大爷', 3, { idNumber: aged(70, 3) })
  await importLines(cloud, [grown, member(grown, '王小童', '孙子', 1, { idNumber: aged(12, 1) })])
  await importLines(cloud, [head('3002', '王大爷', 3, { idNumber: aged(70, 3) })])
  expect(await householdOf(cloud, '3001')).toMatchObject({ head: '王小童' })
  expect(await shownTo('3001')).toEqual(CHILD)
})

test('of households from before this was noted, the night notes it', async () => {
  await importLines(cloud, [head('3001', '王小童', 1, { idNumber: aged(12, 1) })])
  const noted = await householdOf(cloud, '3001')
  if (!noted) throw new Error('the roster was not imported')
  const { childUntil, ...before } = noted
  await cloud.store.transaction(async (tx) => {
    await tx.put(households, before)
    await tx.put(searchStates, { _id: 'qs', villageId: 'qs', version: 1 })
  })
  expect((await shownTo('3001')).map(([shown]) => shown)).toEqual(LISTS.map(() => '王小〇家'))
  await byNight()
  expect(await householdOf(cloud, '3001')).toEqual({ ...before, childUntil })
  expect(await shownTo('3001')).toEqual(CHILD)
})
