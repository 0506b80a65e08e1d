import http from 'node:http'
import net from 'node:net'
import tcb from '@cloudbase/node-sdk'
import { sign } from '@cloudbase/signature-nodejs'
import { clearHouses, type House, startHouse } from './house'

afterEach(clearHouses)

const ECHO = { echo: { source: 'exports.main = async (event) => event' } }

/** Sends bytes as they are and answers what came back before the other side hung up. */
function sendBytes(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}

/** Posts a body to the gateway, signed at `timestamp` (epoch seconds) for `signed` and sent with `sent`. */
async function postSigned({ cloud }: House, signed: object, sent: object, timestamp: number) {
  const url = `${cloud.url}/admin?env=local`
  const headers = { host: new URL(url).host, 'content-type': 'application/json' }
  const { secretId, secretKey } = cloud
  const { authorization } = sign({
    secretId,
    secretKey,
    method: 'post',
    url,
    headers,
    params: signed,
    timestamp,
    withSignedParams: true,
  })
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, 'x-timestamp': String(timestamp) },
    body: JSON.stringify(sent),
  })
  return (await response.json()) as Record<string, unknown>
}

const CALL = { action: 'functions.invokeFunction', function_name: 'echo', request_data: '{"a":1}' }
const seconds = () => Math.floor(Date.now() / 1000)

describe('the gateway', () => {
  test('takes what the SDK signs and answers with a request id', async () => {
    const house = await startHouse(ECHO)
    const answer = await house.sdk.callFunction({ name: 'echo', data: { 甲: "it's (a) *test*!", b: [1, { c: null }] } })
    expect(answer.result).toEqual({ 甲: "it's (a) *test*!", b: [1, { c: null }] })
    expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('refuses a wrong key', async () => {
    const { cloud } = await startHouse(ECHO)
    const stranger = tcb.init({
      env: cloud.env,
      secretId: cloud.secretId,
      secretKey: 'guess',
      serviceUrl: `${cloud.url}/admin`,
    })
    await expect(stranger.callFunction({ name: 'echo', data: {} })).rejects.toMatchObject({
      code: 'SIGN_PARAM_INVALID',
    })
  })

  test('refuses a body that is not the one that was signed', async () => {
    const house = await startHouse(ECHO)
    expect(await postSigned(house, CALL, CALL, seconds())).toMatchObject({ data: { response_data: '{"a":1}' } })
    for (const forged of [{ ...CALL, request_data: '{"a":2}' }, { ...CALL, extra: 1 }, { action: CALL.action }]) {
      expect(await postSigned(house, CALL, forged, seconds())).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    }
  })

  test('refuses a body in which one parameter is signed and another of nearly its name is read', async () => {
    const house = await startHouse(ECHO)
    const { request_data: signed, ...rest } = CALL
    for (const name of ['Request_Data', 'request_data ', ' request_data', 'REQUEST_DATA']) {
      const forged = { ...rest, request_data: '{"a":2}', [name]: signed }
      expect(await postSigned(house, CALL, forged, seconds())).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    }
  })

  test('refuses a signature that is older than ten minutes on every clock', async () => {
    const house = await startHouse(ECHO)
    expect(await postSigned(house, CALL, CALL, seconds() - 700)).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    expect(await postSigned(house, CALL, CALL, seconds() + 700)).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })

  test('takes callers that live by the machine’s clock and callers that live by the cloud’s after a move', async () => {
    const house = await startHouse(ECHO)
    house.cloud.clock.advance(30 * 86_400_000)
    for (const at of [seconds(), seconds() + 30 * 86_400]) {
      expect(await postSigned(house, CALL, CALL, at)).toMatchObject({ data: { response_data: '{"a":1}' } })
    }
  })

  test('names an unknown action and an unknown function', async () => {
    const house = await startHouse(ECHO)
    for (const action of ['functions.fly', 'nothing.at.all', '__proto__.x', 'constructor']) {
      const body = { ...CALL, action }
      expect(await postSigned(house, body, body, seconds())).toMatchObject({ code: 'INVALID_ACTION' })
    }
    await expect(house.sdk.callFunction({ name: 'nobody', data: {} })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
  })

  test('answers malformed requests in the platform’s error shape and goes on working', async () => {
    const house = await startHouse(ECHO)
    const shape = { code: expect.any(String), message: expect.any(String), requestId: expect.any(String) }
    for (const body of ['', 'null', '[]', '"text"', '{', '{"action":1}', '{"__proto__":{"action":"x"}}', '\0\0\0']) {
      const response = await fetch(`${house.cloud.url}/admin`, { method: 'POST', body })
      expect(await response.json()).toEqual(shape)
    }
    const broken = 'multipart/form-data; boundary=x'
    for (const body of ['', '--x', '--x\r\n\r\n', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb']) {
      const response = await fetch(`${house.cloud.url}/admin`, {
        method: 'POST',
        body,
        headers: { 'content-type': broken },
      })
      expect(await response.json()).toEqual(shape)
    }
    expect((await house.ask('GET', '/admin')).body).toEqual(shape)
    expect((await house.sdk.callFunction({ name: 'echo', data: { ok: true } })).result).toEqual({ ok: true })
  })

  test('answers bytes that are not HTTP and goes on working', async () => {
    const house = await startHouse(ECHO)
    const { port } = house.cloud
    for (const bytes of [
      '\x16\x03\x01\x02\x00\x01\x00\xff',
      'GET\r\n\r\n',
      `GET / HTTP/1.1\r\n${'a: b\r\n'.repeat(20_000)}\r\n`,
    ]) {
      const answer = await sendBytes(port, bytes)
      expect(answer).toMatch(/^HTTP\/1.1 400 /)
      expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'INVALID_PARAM', requestId: '' })
    }
    for (const target of ['*', 'http://example.com/', '//example.com/', '/%']) {
      expect(await sendBytes(port, `GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1.1 40/,
      )
    }
    expect((await house.ask('GET', '/local/health')).body).toMatchObject({ ok: true })
  })

  test('refuses a body past its limit without keeping it', async () => {
    const house = await startHouse(ECHO)
    const response = await fetch(`${house.cloud.url}/admin`, {
      method: 'POST',
      body: Buffer.alloc(40 * 1024 * 1024, 0x20),
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
    expect((await house.ask('GET', '/local/health')).body).toMatchObject({ ok: true })
  })

  test('answers only to a loopback name, so that a page cannot come in under a name of its own', async () => {
    const { cloud } = await startHouse(ECHO)
    const status = (host: string) =>
      new Promise((resolve, reject) => {
        const request = http.get(`${cloud.url}/local/health`, { headers: { host } }, (response) =>
          resolve(response.statusCode),
        )
        request.on('error', reject)
      })
    expect(await status(`evil.example:${cloud.port}`)).toBe(400)
    expect(await status('127.0.0.1.evil.example')).toBe(400)
    expect(await status(`localhost:${cloud.port}`)).toBe(200)
  })

  test('refuses pages of other sites at the gateway and at the doors', async () => {
    const house = await startHouse(ECHO)
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'file://']) {
      expect((await house.ask('POST', '/admin', CALL, { origin })).body).toMatchObject({ code: 'PERMISSION_DENIED' })
      expect((await house.ask('POST', '/local/sign-in', {}, { origin })).status).toBe(403)
    }
    expect((await house.ask('POST', '/local/sign-in', {}, { origin: house.cloud.url })).status).toBe(200)
    expect((await house.ask('POST', '/local/sign-in')).status).toBe(200)
  })

  test('refuses a page of another port of this machine, which moves no clock and signs nobody in', async () => {
    const house = await startHouse(ECHO)
    const pages = [
      { origin: 'http://localhost:10086' },
      { origin: 'http://127.0.0.1:10086' },
      { origin: house.cloud.url.replace('http:', 'https:') },
      { origin: house.cloud.url.replace('127.0.0.1', 'localhost') },
      // A form, a picture or a `no-cors` fetch of another port: some of them send no origin.
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    const before = house.cloud.clock.now()
    for (const headers of pages) {
      expect((await house.ask('POST', '/local/clock', { advance: 86_400_000 }, headers)).status).toBe(403)
      expect((await house.ask('POST', '/local/sign-in', {}, headers)).status).toBe(403)
      expect((await house.ask('GET', '/local/messages', undefined, headers)).status).toBe(403)
    }
    expect(house.cloud.clock.now() - before).toBeLessThan(86_400_000)
    for (const site of ['same-origin', 'none']) {
      expect((await house.ask('GET', '/local/health', undefined, { 'sec-fetch-site': site })).status).toBe(200)
    }
  })
})
