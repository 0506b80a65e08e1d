import fs from 'node:fs'
import path from 'node:path'
import { clearHouses, startHouse } from './house'

afterEach(clearHouses)

/** Answers what the platform tells a function about its call. */
const WHO = `
const tcb = require(SDK)
exports.main = async (event, context) => {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true })
  const told = tcb.getCloudbaseContext(context)
  return { event, user: app.auth().getUserInfo(), openid: told.WX_OPENID ?? '', source: told.TRIGGER_SRC ?? '',
    env: told.TCB_ENV, name: context.function_name, limit: context.time_limit_in_ms, memory: context.memory_limit_in_mb,
    older: String(context.environ).includes('WX_OPENID=' + event.expected) }
}`

describe('functions', () => {
  test('learn who calls from the context and from the SDK, and nothing from the call before', async () => {
    const house = await startHouse({ who: { source: WHO, settings: { timeout: 7, memorySize: 128 } } })
    const headers = await house.signIn('o-zhang')
    const first = await house.ask('POST', '/local/call/who', { event: { expected: 'o-zhang' } }, headers)
    expect(first.body.result).toMatchObject({
      event: { expected: 'o-zhang', userInfo: { openId: 'o-zhang' } },
      user: { openId: 'o-zhang' },
      openid: 'o-zhang',
      env: 'local',
      name: 'who',
      limit: 7000,
      memory: 128,
      older: true,
    })
    const second = await house.ask('POST', '/local/call/who', { event: {} })
    expect(second.body.result).toMatchObject({ user: { openId: '' }, openid: '' })
    const server = await house.sdk.callFunction({ name: 'who', data: { userInfo: { openId: 'o-forged' } } })
    expect(server.result).toMatchObject({ user: { openId: '', appId: '' }, openid: '' })
  })

  test('reach the cloud through the SDK with what the environment gives them', async () => {
    const house = await startHouse({
      outer: {
        source: `const tcb = require(SDK)
          const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
          exports.main = async () => (await app.callFunction({ name: 'inner', data: { n: 1 } })).result`,
      },
      inner: { source: 'exports.main = async (event) => ({ n: event.n + 1, openid: process.env.WX_OPENID ?? "" })' },
    })
    const answer = await house.ask('POST', '/local/call/outer', { event: {} }, await house.signIn('o-li'))
    expect(answer.body.result).toEqual({ n: 2, openid: '' })
  })

  test('that take longer than their limit are ended, even in the middle of a loop', async () => {
    const house = await startHouse({
      slow: {
        source: 'exports.main = (event) => { if (event.hang) for (;;); return "quick" }',
        settings: { timeout: 1 },
      },
    })
    const late = await house.ask('POST', '/local/call/slow', { event: { hang: true } })
    expect(late.status).toBe(504)
    expect(late.body).toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 1 seconds',
    })
    expect((await house.ask('POST', '/local/call/slow', { event: {} })).body.result).toBe('quick')
  })

  test('that fail in any way fail alone', async () => {
    const house = await startHouse({
      frail: {
        source: `exports.main = async ({ how }) => {
          if (how === 'throw') throw new Error('thrown on purpose')
          if (how === 'exit') process.exit(3)
          if (how === 'reject') { Promise.reject(new Error('left alone')); await new Promise(() => {}) }
          if (how === 'later') { setTimeout(() => { throw new Error('too late') }, 20); await new Promise(() => {}) }
          if (how === 'circle') { const a = {}; a.a = a; return a }
          return 'well'
        }`,
      },
    })
    const call = (how: string) => house.ask('POST', '/local/call/frail', { event: { how } })
    expect((await call('throw')).body).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'Error: thrown on purpose',
    })
    expect((await call('exit')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect((await call('reject')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Error: left alone' })
    expect((await call('later')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Error: too late' })
    expect((await call('circle')).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect((await call('well')).body.result).toBe('well')
  })

  test('may call back instead of returning, at once or later, with a result or an error', async () => {
    const house = await startHouse({
      older: {
        source: `exports.main = (event, context, callback) => {
          if (event.how === 'now') callback(null, 'at once')
          if (event.how === 'later') setTimeout(() => callback(null, { later: event.n }), 20)
          if (event.how === 'error') setTimeout(callback, 20, new Error('called back'))
          if (event.how === 'text') callback('only a text')
          if (event.how === 'twice') { callback(null, 1); callback(null, 2) }
          if (event.how === 'return') return 'returned'
        }`,
        settings: { timeout: 1 },
      },
    })
    const call = async (how: string, n = 0) =>
      (await house.ask('POST', '/local/call/older', { event: { how, n } })).body
    expect(await call('now')).toMatchObject({ result: 'at once' })
    expect(await Promise.all([call('later', 1), call('later', 2)])).toMatchObject([
      { result: { later: 1 } },
      { result: { later: 2 } },
    ])
    expect(await call('error')).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Error: called back' })
    expect(await call('text')).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'only a text' })
    expect(await call('twice')).toMatchObject({ result: 1 })
    expect(await call('return')).toMatchObject({ result: 'returned' })
    expect(await call('never')).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
  })

  test('that promise are not heard when they call back, and the log says so', async () => {
    const house = await startHouse({
      mixed: {
        source: 'exports.main = async (event, context, callback) => { callback(new Error("unheard")); return 7 }',
      },
    })
    expect((await house.ask('POST', '/local/call/mixed', {})).body.result).toBe(7)
    await house.cloud.close()
    const log = fs.readFileSync(path.join(house.folder, 'data', 'logs', 'mixed.log'), 'utf8')
    expect(log).toContain('its callback is not heard')
    await house.restart()
  })

  test('that return nothing answer null, and what is thrown is told whatever it is', async () => {
    const house = await startHouse({
      odd: {
        source: `const thrown = { text: 'a text', object: { errCode: -1, errMsg: 'refused' }, nothing: undefined }
          exports.main = ({ how }) => {
            if (how in thrown) throw thrown[how]
            return how === 'null' ? null : undefined
          }`,
      },
    })
    const call = async (how: string) => (await house.ask('POST', '/local/call/odd', { event: { how } })).body
    expect(await call('null')).toMatchObject({ result: null })
    expect(await call('undefined')).toMatchObject({ result: null })
    expect(await call('text')).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'a text' })
    expect(await call('object')).toMatchObject({ message: "{ errCode: -1, errMsg: 'refused' }" })
    expect(await call('nothing')).toMatchObject({ message: 'undefined' })
  })

  test('that need more memory than their limit are ended', async () => {
    const house = await startHouse({
      greedy: {
        source: 'exports.main = () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)) }',
        settings: { memorySize: 64, timeout: 30 },
      },
    })
    const answer = await house.ask('POST', '/local/call/greedy', { event: {} })
    expect(answer.body).toMatchObject({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' })
  })

  test('that cannot be loaded say so at each call', async () => {
    const house = await startHouse({ broken: { source: 'require("./nowhere")' }, empty: { source: '' } })
    for (const name of ['broken', 'empty', 'broken']) {
      const answer = await house.ask('POST', `/local/call/${name}`, { event: {} })
      expect(answer.body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    }
  })

  test('serve one call at a time an instance, with three instances at most, and nobody in line is lost', async () => {
    const house = await startHouse({
      busy: {
        source: `let inside = 0, served = 0
          exports.main = async () => {
            const together = ++inside
            await new Promise((resolve) => setTimeout(resolve, 10))
            inside--
            return { together, served: ++served }
          }`,
      },
    })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => house.ask('POST', '/local/call/busy', { event: {} })),
    )
    const results = answers.map(({ body }) => body.result as { together: number; served: number })
    expect(results.every(({ together }) => together === 1)).toBe(true)
    const { body } = await house.ask('GET', '/local/metrics')
    expect(body.functions).toEqual({ busy: { calls: 20, failures: 0, starts: 3 } })
    await house.ask('POST', '/local/metrics/reset')
    expect((await house.ask('GET', '/local/metrics')).body.functions).toEqual({
      busy: { calls: 0, failures: 0, starts: 0 },
    })
  })

  test('are replaced when their bundle is built again', async () => {
    const house = await startHouse({ versioned: { source: 'exports.main = () => 1' } })
    expect((await house.ask('POST', '/local/call/versioned', {})).body.result).toBe(1)
    house.rebuild('versioned', 'exports.main = () => 2')
    expect((await house.ask('POST', '/local/call/versioned', {})).body.result).toBe(2)
  })

  test('get secrets that are made once and kept, settings as written, and nothing of the host’s environment', async () => {
    process.env.HOST_SECRET = 'not for functions'
    process.env.GIVEN_BY_HOST = 'given'
    const house = await startHouse({
      secrets: {
        source: 'exports.main = () => ({ ...process.env })',
        settings: {
          envVariables: { SALT: '{{env.CLOUD_TEST_SALT}}', GIVEN: 'a {{env.GIVEN_BY_HOST}} b', PLAIN: 'plain' },
        },
      },
    })
    const read = async () => (await house.ask('POST', '/local/call/secrets', {})).body.result as Record<string, string>
    const first = await read()
    expect(first).toMatchObject({ SALT: expect.stringMatching(/^[0-9a-f]{64}$/), GIVEN: 'a given b', PLAIN: 'plain' })
    expect(first.HOST_SECRET).toBeUndefined()
    await house.restart()
    expect((await read()).SALT).toBe(first.SALT)
    expect(fs.statSync(path.join(house.folder, 'data', 'keys.json')).mode & 0o777).toBe(0o600)
  })

  test('leave what they print in a log with the request it belongs to', async () => {
    const house = await startHouse({
      chatty: {
        source:
          'exports.main = (e, c) => { console.log("hello %s", e.name); console.error({ bad: 1 }); return c.request_id }',
      },
    })
    const id = (await house.ask('POST', '/local/call/chatty', { event: { name: '张三' } })).body.result
    await house.cloud.close()
    const log = fs.readFileSync(path.join(house.folder, 'data', 'logs', 'chatty.log'), 'utf8')
    expect(log).toContain(`${id} hello 张三\n`)
    expect(log).toContain(`${id} { bad: 1 }\n`)
    await house.restart()
  })

  test('live by the cloud’s clock', async () => {
    const house = await startHouse({
      dated: {
        source: `exports.main = () => [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(),
          new Date() instanceof Date, new Date().constructor === Date, Date.UTC(1970, 0, 1)]`,
      },
    })
    const day = 86_400_000
    await house.ask('POST', '/local/call/dated', {})
    await house.ask('POST', '/local/clock', { advance: 40 * day })
    const { result } = (await house.ask('POST', '/local/call/dated', {})).body as {
      result: [number, number, number, ...unknown[]]
    }
    const ahead = result.slice(0, 3).map((moment) => Math.round((Number(moment) - Date.now()) / day))
    expect(ahead).toEqual([40, 40, 40])
    expect(result.slice(3)).toEqual([5, true, true, 0])
  })
})
