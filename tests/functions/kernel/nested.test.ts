import { earmarks } from '../../../cloudfunctions/points/documents'
import type { TestCloud } from '../../support/cloud'
import { openVillage } from '../points/ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.close())

const earmark = (_id: string, points = 1) => ({ _id, villageId: 'qs', points })
const raiseEarmark = (id: string) => cloud.store.adjust(earmarks, id, { when: {}, add: { points: 1 } })

test('a transaction within a transaction is a fault at once, and nothing of either is written', async () => {
  const nested = cloud.store.transaction(async (tx) => {
    await tx.create(earmarks, earmark('outer'))
    await cloud.store.transaction((inner) => inner.create(earmarks, earmark('inner')))
  })
  await expect(nested).rejects.toThrow('a transaction within the transaction that it waits for')
  expect(await Promise.all(['outer', 'inner'].map((id) => cloud.store.get(earmarks, id)))).toEqual([null, null])
})

test.each(['create', 'put', 'remove', 'absent'] as const)(
  'an adjustment of what the same transaction has written by %s is a fault at once',
  async (by) => {
    const id = `written-by-${by}`
    if (by === 'put' || by === 'remove') await cloud.store.create(earmarks, earmark(id))
    const adjusting = cloud.store.transaction(async (tx) => {
      if (by === 'create' || by === 'put') await tx[by](earmarks, earmark(id, 2))
      else await tx[by](earmarks, id)
      await raiseEarmark(id)
    })
    await expect(adjusting).rejects.toThrow(`an adjustment of points_pledges/${id} within`)
  },
)

test('an adjustment of any other document within a transaction is made, and transactions side by side are none of each other', async () => {
  await cloud.store.create(earmarks, earmark('beside'))
  const both = ['one', 'two'].map((id) =>
    cloud.store.transaction(async (tx) => {
      await tx.create(earmarks, earmark(id))
      return raiseEarmark('beside')
    }),
  )
  expect(await Promise.all(both)).toEqual([true, true])
  await cloud.store.transaction((tx) => tx.put(earmarks, earmark('one', 5)))
  expect((await cloud.store.get(earmarks, 'beside'))?.points).toBe(3)
})
