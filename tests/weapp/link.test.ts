import { type Kept, NO_NETWORK, no, startClient, yes } from './harness/client'
import type { CloudAnswer } from './harness/wechat'

const phone = (): Kept => ({ storage: new Map(), files: new Set() })
const ask = async (cloud: CloudAnswer) => {
  const app = startClient(phone(), cloud)
  const error: unknown = await app.cloud.village.listVillages({}).catch((thrown: unknown) => thrown)
  return { app, error }
}

describe('a call of the cloud', () => {
  test('goes to the function that the path begins with, and answers its data', async () => {
    const app = startClient(phone(), () => yes({ villages: [] }))
    expect(await app.cloud.village.listVillages({})).toEqual({ villages: [] })
    expect(app.calls()).toEqual([{ path: ['village', 'listVillages'], input: {} }])
  })

  test('takes the time from the answer, so that a wrong clock of the phone does no harm', async () => {
    const inTwoYears = Date.now() + 730 * 86_400_000
    const app = startClient(phone(), () => yes({ villages: [] }, inTwoYears))
    await app.cloud.village.listVillages({})
    expect(app.serverNow()).toBeGreaterThanOrEqual(inTwoYears)
    expect(app.serverNow() - inTwoYears).toBeLessThan(60_000)
  })

  test('a "no" of the contract arrives with its sentence and the way on', async () => {
    const { app, error } = await ask(() => no('NOT_ALLOWED', '这件事不归您办。'))
    expect(app.isRefusal(error)).toBe(true)
    expect(error).toMatchObject({ code: 'NOT_ALLOWED', message: '这件事不归您办。', data: { way: '退回去再看。' } })
  })

  test('without network it is offline, not broken', async () => {
    const { app, error } = await ask(() => Promise.reject(NO_NETWORK))
    expect(error).toBeInstanceOf(app.OfflineError)
  })

  test('a function that the platform could not run is a fault', async () => {
    const { app, error } = await ask(() =>
      Promise.reject(new Error('cloud.callFunction:fail errCode: -504002 functions execute fail')),
    )
    expect(error).toBeInstanceOf(app.FaultError)
  })

  test.each([
    ['nothing', undefined],
    ['text', 'oops'],
    ['an envelope without an error', { ok: false }],
    ['an error that the contract does not name', { ok: false, error: { ...no('FAULT', '').error, defined: false } }],
  ])('%s for an answer is a fault, with the id to look it up by', async (_what, answer) => {
    const { app, error } = await ask(() => answer)
    expect(error).toBeInstanceOf(app.FaultError)
    expect(error).toMatchObject({ requestId: 'request-1' })
  })
})
