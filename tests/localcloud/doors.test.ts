import http from 'node:http'
import { clearHouses, startHouse } from './house'

afterEach(clearHouses)

const WHO = { who: { source: 'exports.main = () => process.env.WX_OPENID ?? ""' } }

describe('the doors for the browser and for tests', () => {
  test('anybody can sign in as anybody, and the token outlives a restart', async () => {
    const house = await startHouse(WHO)
    const headers = await house.signIn('张三 o-1')
    const who = async () => (await house.ask('POST', '/local/call/who', { event: {} }, headers)).body.result
    expect(await who()).toBe('张三 o-1')
    await house.restart()
    expect(await who()).toBe('张三 o-1')
  })

  test('signing in as nobody in particular makes a guest of its own', async () => {
    const house = await startHouse()
    const [first, second] = await Promise.all([
      house.ask('POST', '/local/sign-in', {}),
      house.ask('POST', '/local/sign-in'),
    ])
    expect(first.body.openid).toMatch(/^guest-[0-9a-f]{16}$/)
    expect(second.body.openid).not.toBe(first.body.openid)
  })

  test('a token that was not given here is nobody', async () => {
    const house = await startHouse(WHO)
    const { authorization = '' } = await house.signIn('o-1')
    const other = Buffer.from('o-2').toString('base64url')
    for (const forged of [
      authorization.replace(/ [^.]+/, ` ${other}`),
      'Bearer x',
      'Basic eDp4',
      `${authorization}0`,
    ]) {
      const answer = await house.ask('POST', '/local/call/who', { event: {} }, { authorization: forged })
      expect(answer.body.result).toBe('')
    }
  })

  test('a token in another shape is nobody, and so is one that is there twice', async () => {
    const house = await startHouse(WHO)
    const { authorization = '' } = await house.signIn('o-1')
    const other = (await house.signIn('o-2')).authorization ?? ''
    /** `fetch` would join headers that are there twice. */
    const who = (sent: string | string[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const headers = { authorization: sent } as http.OutgoingHttpHeaders
        const call = http.request(`${house.cloud.url}/local/call/who`, { method: 'POST', headers }, async (answer) => {
          const chunks = await answer.toArray()
          resolve(JSON.parse(Buffer.concat(chunks).toString()).result)
        })
        call.on('error', reject)
        call.end('{}')
      })
    const [, encoded = '', seal = ''] = /^Bearer (.+)\.(.+)$/.exec(authorization) ?? []
    const odd = [
      ...[`bearer ${encoded}.${seal}`, `BEARER ${encoded}.${seal}`, `Bearer  ${encoded}.${seal}`, `${encoded}.${seal}`],
      ...[`Bearer ${encoded}.${seal.toUpperCase()}`, `Bearer ${encoded}=.${seal}`, `Bearer ${encoded} .${seal}`],
      ...[`Bearer ${encoded}.${seal}.${seal}`, `Bearer ${encoded}.${seal}, Bearer ${encoded}.${seal}`],
      ...[
        [authorization, authorization],
        [authorization, other],
        ['', authorization],
      ],
    ]
    for (const sent of odd) expect([sent, await who(sent)]).toEqual([sent, ''])
    // Space around a value is no part of it, says HTTP, and takes it away before anybody here sees it.
    expect([await who(authorization), await who(`${authorization} `)]).toEqual(['o-1', 'o-1'])
  })

  test.each(['', 5, null, 'x'.repeat(129), 'a\nb', '\ud800'])('%p is no openid', async (openid) => {
    const house = await startHouse()
    expect((await house.ask('POST', '/local/sign-in', { openid })).status).toBe(400)
  })

  test('the list of people is set as a whole and kept', async () => {
    const house = await startHouse()
    const people = [{ openid: 'o-1', label: '张三', note: '组长', group: '一组' }]
    await house.ask('PUT', '/local/people', people)
    await house.restart()
    expect((await house.ask('GET', '/local/people')).body.people).toEqual(people)
    await house.ask('PUT', '/local/people', { people: [] })
    expect((await house.ask('GET', '/local/people')).body.people).toEqual([])
    expect((await house.ask('PUT', '/local/people', [{ label: 'nobody' }])).status).toBe(400)
  })

  test('a picture goes in with a token, under a name that no other upload has', async () => {
    const house = await startHouse()
    const headers = await house.signIn('o-1')
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2])
    const { body } = await house.ask(
      'POST',
      `/local/upload?name=${encodeURIComponent('../村 口.jpg')}`,
      picture,
      headers,
    )
    expect(body.fileID).toMatch(/^cloud:\/\/[\w.-]{1,128}\/uploads\/[0-9a-f]{32}\/[0-9a-f]{24}\/[\w.-]+\.jpg$/)
    const { fileContent } = await house.sdk.downloadFile({ fileID: String(body.fileID) })
    expect(fileContent).toEqual(picture)
    const folderOf = (id: unknown) => String(id).split('/').slice(0, 5).join('/')
    const other = await house.ask('POST', '/local/upload?name=a.jpg', picture, await house.signIn('o-2'))
    const again = await house.ask('POST', '/local/upload?name=a.jpg', picture, headers)
    expect(folderOf(again.body.fileID)).toBe(folderOf(body.fileID))
    expect(folderOf(other.body.fileID)).not.toBe(folderOf(body.fileID))
    expect(again.body.fileID).not.toBe(body.fileID)
  })

  test('a file without a token, without content or past 20 MB is refused', async () => {
    const house = await startHouse()
    const headers = await house.signIn('o-1')
    expect((await house.ask('POST', '/local/upload?name=a.jpg', Buffer.from('x'))).status).toBe(401)
    expect((await house.ask('POST', '/local/upload?name=a.jpg', Buffer.alloc(0), headers)).status).toBe(400)
    const large = Buffer.alloc(20 * 1024 * 1024 + 1)
    expect((await house.ask('POST', '/local/upload?name=a.jpg', large, headers)).status).toBe(413)
  })

  test('an unknown door or function is not found, and a broken body is refused', async () => {
    const house = await startHouse(WHO)
    expect((await house.ask('POST', '/local/nothing')).status).toBe(404)
    expect((await house.ask('GET', '/local/sign-in')).status).toBe(404)
    expect((await house.ask('POST', '/local/call/nobody', {})).body).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    expect((await house.ask('POST', '/local/call/%E0%A4%A', {})).status).toBe(400)
    expect((await house.ask('POST', '/local/call/who', Buffer.from('{'))).status).toBe(400)
  })

  test('no page of another address shows the pages of this one inside of itself', async () => {
    const house = await startHouse(WHO)
    const messages = await house.ask('GET', '/local/messages')
    expect(messages.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('nothing behind a door is kept by anybody', async () => {
    const house = await startHouse(WHO)
    const answers = [
      await house.ask('GET', '/local/health'),
      await house.ask('POST', '/local/call/who', {}),
      await house.ask('POST', '/admin'),
    ]
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store')
  })
})
