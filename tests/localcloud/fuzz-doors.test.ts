import net from 'node:net'
import fc from 'fast-check'
import { clearHouses, type House, startHouse } from './house'

afterAll(clearHouses)

/** Sends bytes as they are, hangs up, and answers what came back: nothing when the other side is still waiting for more. */
function sendBytes(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = net.connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
  })
}

const isAlive = async (house: House) => (await house.ask('GET', '/local/health')).body.ok

const DOORS = [
  '/admin',
  '/local/sign-in',
  '/local/call/echo',
  '/local/upload?name=a.jpg',
  '/local/people',
  '/local/clock',
  '/',
]
const OTHER_DOORS = [
  '/local/files/uploads/a/b.jpg',
  '/local/files/uploads/a?t=1&sign=0',
  '/local/messages',
  '/local/timers/x',
  '/%00',
  '/local/..%2f',
]
const HEADERS = [
  ...[
    'content-length: -1',
    'content-length: 99999999999999999999',
    'content-length: 3',
    'content-length: x',
    'content-length: 1\r\ncontent-length: 2',
  ],
  ...[
    'transfer-encoding: chunked',
    'transfer-encoding: chunked\r\ncontent-length: 4',
    'transfer-encoding: gzip, chunked',
    'expect: 100-continue',
  ],
  ...[
    `authorization: Bearer ${'a'.repeat(700)}.${'0'.repeat(64)}`,
    'authorization: Basic !!!',
    'authorization:',
    'x: \u0000',
    ' folded: y',
  ],
  ...[
    'content-type: multipart/form-data; boundary=',
    'content-type: multipart/form-data; boundary=x',
    'content-type: \u00ff',
    'upgrade: websocket\r\nconnection: upgrade',
  ],
  ...['x-timestamp: NaN', 'range: bytes=-1', `cookie: ${'c'.repeat(20_000)}`, 'host: evil.example', 'host:'],
]
const BODIES = [
  '',
  '{',
  '[[',
  '{"event":',
  '{"openid":{}}',
  '{"advance":"1"}',
  '5\r\nhello\r\n0\r\n\r\n',
  'ffffffff\r\nx',
  '-1\r\n',
  '--x\r\n\r\n',
  '\u0000\u00ff',
]

const request = fc
  .record({
    method: fc.constantFrom(
      'GET',
      'POST',
      'PUT',
      'HEAD',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'CONNECT',
      'get',
      'G\u0000T',
      '',
    ),
    target: fc.oneof(fc.constantFrom(...DOORS, ...OTHER_DOORS), fc.string({ maxLength: 30 })),
    version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'http', ''),
    headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 3 }),
    body: fc.oneof(fc.constantFrom(...BODIES), fc.string({ unit: 'binary', maxLength: 60 })),
    cut: fc.nat({ max: 400 }),
  })
  .map(({ method, target, version, headers, body, cut }) => {
    const whole = [`${method} ${target} ${version}`, 'host: localhost', ...headers, '', body].join('\r\n')
    // One in four is broken off somewhere.
    return cut < 100 ? whole.slice(0, cut) : whole
  })

test('whatever bytes come to whichever door, the answer is none or HTTP, never a fault, and the house stands', async () => {
  const house = await startHouse({ echo: { source: 'exports.main = async (event) => event' } })
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 10 }), async (requests) => {
      const answers = await Promise.all(
        requests.map((bytes) => sendBytes(house.cloud.port, Buffer.from(bytes, 'latin1'))),
      )
      for (const answer of answers) expect(answer).toMatch(/^$|^HTTP\/1\.1 [1-4]\d\d /)
      expect(await isAlive(house)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

describe('a body that means harm', () => {
  const signedIn = async () => {
    const house = await startHouse({ echo: { source: 'exports.main = async (event) => event' } })
    return { house, headers: await house.signIn('o-1') }
  }

  test('nested a hundred thousand deep is answered, and the next one too', async () => {
    const { house, headers } = await signedIn()
    const deep = Buffer.from(`{"event":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    for (const door of ['/admin', '/local/call/echo', '/local/sign-in', '/local/people']) {
      const { status } = await house.ask(door === '/local/people' ? 'PUT' : 'POST', door, deep, headers)
      expect([door, status < 500]).toEqual([door, true])
      expect(await isAlive(house)).toBe(true)
    }
  })

  test('larger than its door is refused as too large', async () => {
    const { house, headers } = await signedIn()
    const large = (bytes: number) => Buffer.alloc(bytes, 0x20)
    expect((await house.ask('POST', '/local/call/echo', large(1024 * 1024 + 1), headers)).status).toBe(413)
    expect((await house.ask('POST', '/local/sign-in', large(1024 * 1024 + 1))).status).toBe(413)
    expect((await house.ask('PUT', '/local/people', large(4 * 1024 * 1024 + 1))).status).toBe(413)
    expect(await isAlive(house)).toBe(true)
  })

  test('a prototype in an event, or in the list of people, changes nothing for anybody else', async () => {
    const { house, headers } = await signedIn()
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    await house.ask('POST', '/local/call/echo', Buffer.from(`{"event":${poison}}`), headers)
    await house.ask('PUT', '/local/people', Buffer.from(`{"people":[${poison}],"__proto__":{"polluted":1}}`))
    await house.ask('POST', '/local/sign-in', Buffer.from(poison))
    const { body } = await house.ask('POST', '/local/call/echo', { event: {} }, headers)
    expect(body.result).toEqual({ userInfo: { openId: 'o-1', appId: expect.any(String) } })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('an upload that says it is longer than it is leaves no file', async () => {
    const { house } = await signedIn()
    const { data } = await house.sdk.getUploadMetadata({ cloudPath: 'half.txt' })
    const { pathname, search } = new URL(data.url)
    await sendBytes(
      house.cloud.port,
      `PUT ${pathname}${search} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf`,
    )
    const { fileList } = await house.sdk.getTempFileURL({ fileList: ['cloud://local.local-files/half.txt'] })
    expect(fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
  })
})
