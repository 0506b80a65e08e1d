import { type CloudEvent, type Kept, NO_NETWORK, no, startClient as start, yes } from './harness/client'
import { USER_FOLDER } from './harness/files'

const claim = {
  path: ['points', 'raiseClaim'],
  input: { ruleId: 'care' },
  photos: ['a.jpg', 'b.jpg'],
  title: '照看老人',
}
const phone = (): Kept => ({
  storage: new Map(),
  files: new Set(claim.photos.map((name) => `${USER_FOLDER}/${name}`)),
})
const inputOf = (event: CloudEvent | undefined) => Object(event?.input)

/** Photos that lie in the mini-program's own folder. */
const photosOn = ({ files }: Kept) => [...files].map((file) => file.slice(USER_FOLDER.length + 1)).sort()
/** Comes back once so many photos are left there. */
async function untilLeft(kept: Kept, count: number): Promise<void> {
  while (kept.files.size > count) await new Promise((next) => setTimeout(next))
}

describe('photos on the phone', () => {
  test('of a draft go with the person who leaves', async () => {
    const kept = phone()
    const app = start(kept, () => yes())
    kept.storage.set('cunxing.kept.draft.claim', JSON.stringify({ photos: ['a.jpg', 'b.jpg'] }))
    app.forgetPerson()
    await untilLeft(kept, 0)
    expect(photosOn(kept)).toEqual([])
  })

  test('that nothing speaks of any more go at the next launch; of a draft and of what waits they stay', async () => {
    const kept = phone()
    const before = start(kept, () => Promise.reject(NO_NETWORK))
    await before.send({ ...claim, photos: ['a.jpg'] })
    kept.files.add(`${USER_FOLDER}/stray.jpg`)
    kept.storage.set('cunxing.kept.draft.claim', JSON.stringify({ photos: ['b.jpg'] }))
    start(kept, () => Promise.reject(NO_NETWORK)).noticePerson()
    await untilLeft(kept, 2)
    expect(photosOn(kept)).toEqual(['a.jpg', 'b.jpg'])
  })
})

describe('the outbox', () => {
  test('a claim arrives with its photos and leaves nothing on the phone', async () => {
    const kept = phone()
    const app = start(kept, () => yes({ claimId: 'c1' }))
    expect(await app.send(claim)).toEqual({ is: 'done', answer: { claimId: 'c1' } })
    expect(inputOf(app.calls()[0])).toMatchObject({
      ruleId: 'care',
      photos: ['cloud://env/uploads/mine/a.jpg', 'cloud://env/uploads/mine/b.jpg'],
    })
    expect(inputOf(app.calls()[0]).key).toMatch(/^[A-Za-z0-9_-]{32}$/)
    expect(kept.files.size).toBe(0)
  })

  test('a claim made without network waits, and goes under the same key after the app was closed', async () => {
    const kept = phone()
    const before = start(kept, () => Promise.reject(NO_NETWORK))
    expect(await before.send(claim)).toEqual({ is: 'waiting' })
    const after = start(kept, () => yes())
    await after.sendWaiting()
    expect(inputOf(after.calls()[0]).key).toBe(inputOf(before.calls()[0]).key)
    expect(after.calls()).toHaveLength(1)
    await after.sendWaiting()
    expect(after.calls()).toHaveLength(1)
  })

  test('a photo that is up already is not sent again', async () => {
    const kept = phone()
    let left = 1
    const before = start(
      kept,
      () => yes(),
      (path) => (left-- > 0 ? `cloud://env/${path}` : Promise.reject(NO_NETWORK)),
    )
    expect(await before.send(claim)).toEqual({ is: 'waiting' })
    const after = start(kept, () => yes())
    await after.sendWaiting()
    expect(after.uploads()).toBe(1)
    expect(inputOf(after.calls()[0]).photos).toHaveLength(2)
  })

  test('parcels go in the order in which they were made', async () => {
    const kept = phone()
    const before = start(kept, () => Promise.reject(NO_NETWORK))
    for (const ruleId of ['one', 'two', 'three']) await before.send({ ...claim, photos: [], input: { ruleId } })
    const after = start(kept, () => yes())
    await after.sendWaiting()
    expect(after.calls().map((call) => inputOf(call).ruleId)).toEqual(['one', 'two', 'three'])
  })

  test('one that breaks on our side does not hold up those behind it', async () => {
    const kept = phone()
    const before = start(kept, () => Promise.reject(NO_NETWORK))
    for (const ruleId of ['one', 'two']) await before.send({ ...claim, photos: [], input: { ruleId } })
    const after = start(kept, (_name, { input }) => (Object(input).ruleId === 'one' ? { ok: 'strange' } : yes()))
    const outcomes = [...(await after.sendWaiting()).values()]
    expect(outcomes).toEqual([{ is: 'done', answer: {} }])
    await after.sendWaiting()
    expect(after.calls().map((call) => inputOf(call).ruleId)).toEqual(['one', 'two', 'one'])
  })

  test('one that is refused while nobody looks says so until it is read, and is not sent again', async () => {
    const kept = phone()
    await start(kept, () => Promise.reject(NO_NETWORK)).send(claim)
    const after = start(kept, () => no('RULE_RETIRED', '这条办法已经不用了。'))
    expect([...(await after.sendWaiting()).values()]).toEqual([
      { is: 'refused', refusal: { message: '这条办法已经不用了。', data: { way: '退回去再看。' } } },
    ])
    await start(kept, () => yes()).sendWaiting()
    expect(after.calls()).toHaveLength(1)
    expect(JSON.stringify([...kept.storage])).toContain('退回去再看。')
  })

  test('whoever comes next on the same phone does not send what the one before had left', async () => {
    const kept = phone()
    const app = start(kept, () => Promise.reject(NO_NETWORK))
    await app.send(claim)
    app.forgetPerson()
    await app.sendWaiting()
    const after = start(kept, () => yes())
    await after.sendWaiting()
    expect([app.calls().length, after.calls().length]).toEqual([1, 0])
  })

  test('a photo that is gone from the phone is said, not sent for ever', async () => {
    const kept = phone()
    kept.files.clear()
    const app = start(kept, () => yes())
    expect(await app.send(claim)).toMatchObject({
      is: 'refused',
      refusal: { data: { way: expect.stringContaining('重新拍') } },
    })
    expect(app.calls()).toEqual([])
  })
})

describe('a walk in the outbox', () => {
  const sheet = (householdId: string, more: object = {}) => ({
    path: ['inspection', 'score'],
    input: { householdId, ...more },
    photos: [],
    title: householdId,
  })
  const keysIn = ({ storage }: Kept) => [...storage.keys()].filter((name) => name.includes('outbox'))
  const kept = (householdId: string, { storage }: Kept) =>
    keysIn({ storage, files: new Set() }).find((name) => JSON.stringify(storage.get(name)).includes(householdId)) ?? ''
  const keyOf = (name: string) => name.split('outbox.')[1] ?? ''

  test('five hundred sheets wait, are written one by one, and go in their order after the app was closed', async () => {
    const mine = phone()
    const doors = Array.from({ length: 500 }, (_, number) => `house-${number}`)
    const before = start(mine, () => Promise.reject(NO_NETWORK))
    const written: number[] = []
    const set = mine.storage.set.bind(mine.storage)
    mine.storage.set = (name, value) => {
      written.push(JSON.stringify(value).length)
      return set(name, value)
    }
    for (const door of doors) expect(await before.leave(sheet(door))).toBeNull()
    await before.sendWaiting()
    expect(keysIn(mine)).toHaveLength(500)
    expect(Math.max(...written)).toBeLessThan(1000)
    const after = start(mine, () => yes())
    await after.sendWaiting()
    expect(after.calls().map((call) => inputOf(call).householdId)).toEqual(doors)
    expect(new Set(after.calls().map((call) => inputOf(call).key)).size).toBe(500)
    expect(keysIn(mine)).toEqual([])
  })

  test('a sheet that was never asked for is replaced where it stands, and its photos that are not wanted go', async () => {
    const mine = phone()
    const before = start(mine, () => Promise.reject(NO_NETWORK))
    for (const door of ['a-house', 'b-house']) await before.leave({ ...sheet(door), photos: [`${door[0]}.jpg`] })
    await before.leave(sheet('c-house'))
    await before.sendWaiting()
    await before.leave(sheet('b-house', { points: 2 }), keyOf(kept('b-house', mine)))
    expect([...mine.files]).toEqual([`${USER_FOLDER}/a.jpg`])
    const after = start(mine, () => yes())
    await after.sendWaiting()
    expect(after.calls().map((call) => inputOf(call).householdId)).toEqual(['a-house', 'b-house', 'c-house'])
    expect(inputOf(after.calls()[1]).points).toBe(2)
  })

  test('a sheet that may have arrived is not replaced: the new one follows it', async () => {
    const mine = phone()
    const before = start(mine, () => Promise.reject(NO_NETWORK))
    await before.leave(sheet('a-house', { points: 1 }))
    await before.sendWaiting()
    await before.leave(sheet('a-house', { points: 2 }), keyOf(kept('a-house', mine)))
    const after = start(mine, () => yes())
    await after.sendWaiting()
    expect(after.calls().map((call) => inputOf(call).points)).toEqual([1, 2])
    expect(inputOf(after.calls()[0]).key).toBe(inputOf(before.calls()[0]).key)
  })

  test('a sheet that was refused is kept with all that was said, until another takes its place', async () => {
    const mine = phone()
    const refusal = {
      code: 'SCORED_ALREADY',
      message: '这一户刚才有人看过了。',
      data: { way: '看看他打的分。', who: '孙满仓', at: 7 },
    }
    const before = start(mine, () => ({
      ok: false,
      error: { defined: true, status: 409, ...refusal },
      now: Date.now(),
    }))
    await before.leave(sheet('a-house', { replaces: 0 }))
    await before.sendWaiting()
    const name = kept('a-house', mine)
    expect(JSON.parse(String(mine.storage.get(name))).refused).toEqual(refusal)
    const after = start(mine, () => yes())
    await after.leave(sheet('a-house', { replaces: 1 }), keyOf(name))
    await after.sendWaiting()
    expect(after.calls().map((call) => inputOf(call).replaces)).toEqual([1])
    expect(keysIn(mine)).toEqual([])
  })

  test('on a phone without room a sheet is not said to be kept', async () => {
    const mine = phone()
    const app = start(mine, () => yes())
    mine.storage.set = () => {
      throw new Error('exceeded the maximum storage size')
    }
    expect(await app.leave(sheet('a-house'))).toMatchObject({ message: expect.stringContaining('存满了') })
    expect(await app.send(claim)).toMatchObject({ is: 'refused' })
    expect(app.calls()).toEqual([])
  })

  test('whoever sends something behind a long walk is not kept waiting for it', async () => {
    const mine = phone()
    const before = start(mine, () => Promise.reject(NO_NETWORK))
    for (const door of ['a', 'b', 'c', 'd', 'e']) await before.leave(sheet(door))
    await before.sendWaiting()
    const after = start(mine, () => yes())
    expect(await after.send({ ...claim, photos: [] })).toEqual({ is: 'waiting' })
    await after.sendWaiting()
    expect(after.calls()).toHaveLength(6)
  })
})
