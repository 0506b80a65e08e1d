import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { clearHouses, newFolder, startHouse } from './house'

afterEach(clearHouses)

const LONG = 'const a = 1;'.repeat(1000)

/** A built browser app: an index, a hashed script and a small style, beside a file that nobody may read. */
async function startWithApp() {
  const folder = newFolder()
  const webDir = path.join(folder, 'h5')
  fs.mkdirSync(path.join(webDir, 'js'), { recursive: true })
  fs.writeFileSync(path.join(webDir, 'index.html'), '<!doctype html>村星')
  fs.writeFileSync(path.join(webDir, 'js', 'app.0123abcd.js'), LONG)
  fs.writeFileSync(path.join(webDir, 'small.css'), 'a{}')
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  fs.mkdirSync(path.join(folder, 'h5-other'))
  fs.writeFileSync(path.join(folder, 'h5-other', 'secret.txt'), 'secret')
  return startHouse({}, {}, { webDir })
}

/** The path as it is, which `fetch` would tidy up. */
const statusOf = (url: string, asked: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const request = http.get({ hostname, port, path: asked }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', reject)
  })

describe('the browser app', () => {
  test('is served with types, from its index on', async () => {
    const { cloud } = await startWithApp()
    const index = await fetch(`${cloud.url}/?from=qr`)
    expect(await index.text()).toBe('<!doctype html>村星')
    expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(index.headers.get('cache-control')).toBe('no-cache')
    const style = await fetch(`${cloud.url}/small.css`)
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect((await fetch(`${cloud.url}/nothing.js`)).status).toBe(404)
    expect((await fetch(`${cloud.url}/js`)).status).toBe(404)
  })

  test('is kept by browsers where the name says that it never changes, and asked about where not', async () => {
    const { cloud } = await startWithApp()
    const script = await fetch(`${cloud.url}/js/app.0123abcd.js`)
    expect(script.headers.get('cache-control')).toContain('immutable')
    const style = await fetch(`${cloud.url}/small.css`)
    const again = await fetch(`${cloud.url}/small.css`, {
      headers: { 'if-none-match': style.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test('goes out compressed to who can read it, and whole either way', async () => {
    const { cloud } = await startWithApp()
    for (const coding of ['br', 'gzip']) {
      const answer = await fetch(`${cloud.url}/js/app.0123abcd.js`, { headers: { 'accept-encoding': coding } })
      expect(answer.headers.get('content-encoding')).toBe(coding)
      expect(Number(answer.headers.get('content-length'))).toBeLessThan(1000)
      expect(await answer.text()).toBe(LONG)
    }
    const plain = await fetch(`${cloud.url}/js/app.0123abcd.js`, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(LONG)
  })

  test.each(['/', '/small.css', '/js/app.0123abcd.js'])(
    'no page of another address shows %p inside of itself, nor reads it',
    async (asked) => {
      const { cloud } = await startWithApp()
      const whole = await fetch(`${cloud.url}${asked}`, { headers: { origin: 'https://evil.example' } })
      const again = await fetch(`${cloud.url}${asked}`, {
        headers: { 'if-none-match': whole.headers.get('etag') ?? '' },
      })
      expect([whole.status, again.status]).toEqual([200, 304])
      for (const { headers } of [whole, again]) {
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
        expect(headers.get('access-control-allow-origin')).toBeNull()
      }
    },
  )

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/js/../../secret.txt',
    '/../h5-other/secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/..',
  ])('does not let %p out of its folder', async (asked) => {
    const { cloud } = await startWithApp()
    expect(await statusOf(cloud.url, asked)).toBe(404)
  })
})
