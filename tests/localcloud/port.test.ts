import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import { clearHouses, type House, startHouse } from './house'
import { askOverPorts } from './support/doors'

afterEach(clearHouses)

/**
 * What a function does through one of the doors. The gateway's address goes over the port; the same address by another name of
 * this machine is a stranger's to the port, and goes over HTTP.
 */
const CALLER = `
const http = require('node:http')
const tcb = require(SDK)
const gateway = JSON.parse(process.env.TCB_CONTEXT_CNFG).URL
const doors = { port: gateway, HTTP: gateway.replace('127.0.0.1', 'localhost') }
const post = (url, chunks, headers = {}) => new Promise((resolve, reject) => {
  const asked = http.request(url, { method: 'POST', headers }, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (part) => { text += part })
    response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], text }))
  })
  asked.on('error', reject)
  for (const chunk of chunks) asked.write(chunk)
  asked.end()
})
const does = {
  sign: (app) => app.callFunction({ name: 'callee', data: { n: 1 } }),
  many: async (app) => {
    const all = Array.from({ length: 200 }, (_, n) => app.callFunction({ name: 'callee', data: { n } }))
    return (await Promise.all(all)).every(({ result }, n) => result.n === n)
  },
  large: async (app, { size }) => {
    const { result } = await app.callFunction({ name: 'callee', data: { text: '星'.repeat(size) } })
    return result.text === '星'.repeat(size)
  },
  tooLarge: (_app, { url }) => post(url, [Buffer.alloc(20e6, 32), Buffer.alloc(20e6, 32)]),
  form: (_app, { url }) => post(url, ['--x\\r\\nbroken'], { 'Content-Type': 'multipart/form-data; boundary=x' }),
  impatient: (app) => app.callFunction({ name: 'callee', data: { waitMs: 3000 } }, { timeout: 200 }),
  left: (_app, { url }) => new Promise((resolve) => {
    const asked = http.request(url, { method: 'POST' }, () => resolve('answered'))
    asked.on('error', ({ code }) => resolve(code))
    asked.end('{}')
    asked.destroy()
  }),
  wait: (app) => app.callFunction({ name: 'callee', data: { waitMs: 4000 } }),
}
exports.main = async ({ door, what, secretKey, ...more }) => {
  const url = doors[door]
  // Two hundred at once wait for each other longer than the SDK's 15 s on a busy machine.
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 60_000, secretId: process.env.TENCENTCLOUD_SECRETID,
    secretKey: secretKey ?? process.env.TENCENTCLOUD_SECRETKEY, serviceUrl: url })
  return await does[what](app, { url, ...more }).catch(({ code, message }) => ({ code, message }))
}`

const CALLEE = `exports.main = async (event) => {
  if (event.waitMs) await new Promise((resolve) => setTimeout(resolve, event.waitMs))
  return event
}`

const FUNCTIONS = {
  caller: { source: CALLER, settings: { timeout: 30 } },
  callee: { source: CALLEE, settings: { timeout: 30 } },
  // Long enough for one answer on a busy machine, too short for one that waits.
  brief: { source: CALLER, settings: { timeout: 3 } },
}

const through = async (house: House, door: string, what: string, more: object = {}, name = 'caller') =>
  (await house.ask('POST', `/local/call/${name}`, { event: { door, what, ...more } })).body

describe('a function', () => {
  test('needs no signature on the port that it was given, and needs one over HTTP', async () => {
    const house = await startHouse(FUNCTIONS)
    const forged = { secretKey: 'guess' }
    expect(await through(house, 'port', 'sign', forged)).toMatchObject({ result: { result: { n: 1 } } })
    expect(await through(house, 'HTTP', 'sign', forged)).toMatchObject({ result: { code: 'SIGN_PARAM_INVALID' } })
    expect(await through(house, 'HTTP', 'sign')).toMatchObject({ result: { result: { n: 1 } } })
  })

  test.each(['port', 'HTTP'])('hears the same over %s', async (door) => {
    const house = await startHouse(FUNCTIONS)
    const result = async (what: string, more?: object) => (await through(house, door, what, more)).result
    expect(await result('sign')).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(await result('many')).toBe(true)
    expect(await result('large', { size: 1_500_000 })).toBe(true)
    expect(await result('large', { size: 7_000_000 })).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await result('tooLarge')).toMatchObject({
      status: 413,
      type: 'application/json; charset=utf-8',
      text: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE'),
    })
    const shape = /^\{"code":"\w+","message":".+","requestId":"[0-9a-f-]{36}"\}$/
    expect(await result('form')).toMatchObject({ status: 200, text: expect.stringMatching(shape) })
    expect(await result('impatient')).toMatchObject({ code: 'ESOCKETTIMEDOUT' })
    expect(await result('left')).toBe('ECONNRESET')
    expect(await result('sign')).toMatchObject({ result: { n: 1 } })
  })

  test.each(['port', 'HTTP'])('that is ended while it waits for an answer over %s hurts nobody else', async (door) => {
    const house = await startHouse(FUNCTIONS)
    expect(await through(house, door, 'wait', {}, 'brief')).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
    expect(await through(house, door, 'sign', {}, 'brief')).toMatchObject({ result: { result: { n: 1 } } })
    // By the end of this one the answer has come for which nobody waits any more.
    expect(await through(house, door, 'wait')).toMatchObject({ result: { result: { waitMs: 4000 } } })
  })
})

describe('over a port', () => {
  beforeAll(askOverPorts)

  test('a body may come in parts, as text and as bytes', async () => {
    const { cloud } = await startHouse(FUNCTIONS)
    const parts = ['{"action":"functions.invokeFunction",', Buffer.from('"function_name":"ca'), 'llee",']
    const rest = Buffer.from('"request_data":"{\\"name\\":\\"星\\"}"}').toString('base64')
    const { text } = await post(`${cloud.url}/admin?a=b`, (asked) => {
      for (const part of parts) asked.write(part)
      asked.end(rest, 'base64')
    })
    expect(JSON.parse(text)).toMatchObject({ data: { response_data: '{"name":"星"}' } })
  })

  test('the answer is heard where the question was asked', async () => {
    const { cloud } = await startHouse()
    const place = new AsyncLocalStorage<string>()
    const heard = (name: string) =>
      place.run(name, () =>
        post(`${cloud.url}/admin`, (asked) => asked.end('{}'), { answered: () => place.getStore() }),
      )
    expect((await Promise.all(['甲', '乙'].map(heard))).map(({ seen }) => seen)).toEqual(['甲', '乙'])
  })

  test('who waits for an answer when the cloud closes hears that it hung up, and the next request finds nobody', async () => {
    const { cloud, sdk } = await startHouse(FUNCTIONS)
    const waiting = sdk.callFunction({ name: 'callee', data: { waitMs: 3000 } })
    const refused = expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' })
    await sdk.callFunction({ name: 'callee', data: {} })
    await cloud.close()
    await refused
    await expect(sdk.callFunction({ name: 'callee', data: {} })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('every other request takes the way that it always took', async () => {
    const { cloud } = await startHouse()
    const answers = http.createServer((_request, response) => response.end('elsewhere'))
    await new Promise<void>((resolve) => answers.listen(0, '127.0.0.1', resolve))
    const address = answers.address()
    const port = typeof address === 'object' ? address?.port : 0
    try {
      const end = (asked: http.ClientRequest) => asked.end()
      expect((await post(`http://127.0.0.1:${port}/admin`, end)).text).toBe('elsewhere')
      expect((await post(`${cloud.url}/admin/more`, end)).text).toContain('NOT_FOUND')
      expect((await post(`${cloud.url}/admin`, end, { method: 'GET' })).text).toContain('only POST')
    } finally {
      answers.close()
    }
  })
})

interface Posting {
  readonly method?: string
  readonly answered?: () => string | undefined
}

/** Requests `url` as an SDK does, with whatever `send` writes; `seen` is what `answered` said when the answer came. */
function post(url: string, send: (asked: http.ClientRequest) => void, { method = 'POST', answered }: Posting = {}) {
  return new Promise<{ text: string; seen: string | undefined }>((resolve, reject) => {
    const asked = http.request(url, { method }, (response) => {
      const seen = answered?.()
      let text = ''
      response.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ text, seen }))
    })
    asked.on('error', reject)
    send(asked)
  })
}
