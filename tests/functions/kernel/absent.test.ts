import { setTimeout as delay } from 'node:timers/promises'
import { earmarks } from '../../../cloudfunctions/points/documents'
import type { TestCloud } from '../../support/cloud'
import { openVillage } from '../points/ground'
import { staysOpen } from '../stays-open'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.close())

const earmark = (_id: string) => ({ _id, villageId: 'qs', points: 1 })
const isAbsent = (id: string) => cloud.store.transaction((tx) => tx.absent(earmarks, id))
const make = (id: string) => cloud.store.transaction((tx) => tx.create(earmarks, earmark(id)))

test('what is not there is absent and stays so; what is there is not', async () => {
  expect(await isAbsent('none')).toBe(true)
  expect(await cloud.store.get(earmarks, 'none')).toBeNull()
  await make('some')
  expect(await isAbsent('some')).toBe(false)
})

test('nobody makes what a transaction has found absent before that has ended', async () => {
  const open = await staysOpen(cloud.store, (tx) => tx.absent(earmarks, 'later'))
  let made = false
  const making = make('later').then(() => {
    made = true
  })
  await delay(100)
  expect({ absent: open.result, made }).toEqual({ absent: true, made: false })
  await open.end()
  await making
  expect(await cloud.store.get(earmarks, 'later')).toEqual(earmark('later'))
})

test('what a transaction is making is not absent to another one, which waits until it is decided', async () => {
  const open = await staysOpen(cloud.store, (tx) => tx.create(earmarks, earmark('coming')))
  const asked = isAbsent('coming')
  await delay(100)
  await open.end()
  expect(await asked).toBe(false)
})
