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

describe('the outbox', () => {
  test('a claim arrives with its photos and leaves nothing on the phone', async () => {
    const kept = phone()
    const app = start(kept, () => yes({ claimId: 'c1' }))
    expect(await app.send(claim)).toEqual({ is: 'done', answer: { claimId: 'c1' } })
    expect(inputOf(app.calls()[0])).toMatchObject({
      ruleId: 'care',
      photos: ['cloud://env/uploads/a.jpg', 'cloud://env/uploads/b.jpg'],
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

describe('the key of a change', () => {
  test('is the same for the same input until the answer is known, also after the app was closed', async () => {
    const kept = phone()
    const key = await start(kept, () => yes()).keyFor('points.object:c1', { claimId: 'c1', reason: '不是他' })
    const app = start(kept, () => yes())
    expect(await app.keyFor('points.object:c1', { claimId: 'c1', reason: '不是他' })).toBe(key)
    app.settle('points.object:c1')
    expect(await app.keyFor('points.object:c1', { claimId: 'c1', reason: '不是他' })).not.toBe(key)
  })

  test('is another for another input', async () => {
    const app = start(phone(), () => yes())
    const key = await app.keyFor('points.object:c1', { reason: '不是他' })
    expect(await app.keyFor('points.object:c1', { reason: '不是那天' })).not.toBe(key)
  })
})
