import type { Call } from '../../cloudfunctions/kernel/call'
import { takePhotos } from '../../cloudfunctions/kernel/photos'
import { uploadFolderOf } from '../../cloudfunctions/kernel/uploads'
import { PICTURE } from '../support/picture'

const OPENID = 'o-dashan'
const uploadOf = (name: string) => `cloud://village/${uploadFolderOf(OPENID)}/${name}.jpg`

/** A call whose files come and go slowly, and how many of them lay in memory at once. */
function slowly() {
  const seen = { now: 0, most: 0, taken: [] as string[] }
  const soon = () => new Promise((resolve) => setTimeout(resolve, 1))
  const files = {
    read: async (_id: string, most: number) => {
      seen.now += 1
      seen.most = Math.max(seen.most, seen.now)
      await soon()
      return PICTURE.length > most ? 'too large' : PICTURE
    },
    write: async (path: string) => {
      await soon()
      seen.now -= 1
      return `cloud://village/${path}`
    },
    remove: async () => undefined,
    links: async () => [null],
  }
  const store = {
    get: async () => null,
    create: async (_into: unknown, { _id }: { _id: string }) => void seen.taken.push(_id),
  }
  const call = {
    caller: { openid: OPENID, grants: [] },
    files,
    store,
    wechat: { checkPicture: async () => 't' },
    now: 1,
  }
  return { seen, call: call as unknown as Call }
}

test('of many pictures two lie in memory at once, and all are taken in their order, each once', async () => {
  const { seen, call } = slowly()
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const ids = await takePhotos(call, 'qs', [...names, 'a'].map(uploadOf))
  expect(seen.most).toBe(2)
  expect(new Set(ids).size).toBe(6)
  expect(ids).toEqual(await takePhotos(slowly().call, 'qs', names.map(uploadOf)))
  expect(seen.taken.toSorted()).toEqual(ids.toSorted())
})
