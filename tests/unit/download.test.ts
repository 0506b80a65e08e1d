import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { download } from '../../cloudfunctions/kernel/store/download'

const MOST = 1024 * 1024
const PIECE = Buffer.alloc(64 * 1024)

/** Files by path; `sent` is how much of the endless one has gone out when its reader hung up. */
let sent = 0
let hungUp: Promise<void>
const server = http.createServer((request, response) => {
  const size = Number(request.url?.slice(1))
  if (request.url === '/gone') response.writeHead(404).end()
  else if (request.url === '/shut') response.writeHead(403).end()
  else if (request.url === '/broken') response.writeHead(500).end()
  else if (request.url !== '/endless') response.end(Buffer.alloc(size, 7))
  else {
    sent = 0
    hungUp = new Promise((resolve) => response.on('close', resolve))
    const more = () => {
      while (!response.destroyed && response.write(PIECE)) sent += PIECE.length
    }
    response.on('drain', more)
    more()
  }
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

test('a file comes whole up to its bound, and none that is a byte larger', async () => {
  const whole = await download(`${url}/${MOST}`, MOST)
  expect(whole instanceof Uint8Array && Buffer.alloc(MOST, 7).equals(whole)).toBe(true)
  expect(await download(`${url}/${MOST + 1}`, MOST)).toBe('too large')
  expect(await download(`${url}/0`, MOST)).toHaveLength(0)
})

test('one without an end, and without a word on how large it is, is left soon after its bound', async () => {
  expect(await download(`${url}/endless`, MOST)).toBe('too large')
  await hungUp
  // What lies between the two, in the buffers of both ends, was never taken.
  expect(sent).toBeLessThan(32 * MOST)
})

test('one that is gone is none; a storage that fails is a fault', async () => {
  expect([await download(`${url}/gone`, MOST), await download(`${url}/shut`, MOST)]).toEqual([null, null])
  await expect(download(`${url}/broken`, MOST)).rejects.toThrow('500')
})
