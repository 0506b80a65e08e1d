import fs from 'node:fs'
import path from 'node:path'
import { clearHouses, newFolder, startHouse } from './house'

afterEach(clearHouses)

/** Writes each message that is pushed to it into a file, because instances share no memory. */
const inbox = (notes: string) => ({
  inbox: {
    source: `exports.main = async (event) =>
      require('node:fs').appendFileSync(process.env.NOTES, JSON.stringify({ ...event, openid: process.env.WX_OPENID ?? '' }) + '\\n')`,
    settings: { envVariables: { NOTES: notes } },
  },
})

/** Waits until `count` lines are written. */
async function linesOf(file: string, count: number): Promise<unknown[]> {
  for (;;) {
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
    if (lines.length >= count) return lines.map((line) => JSON.parse(line) as unknown)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('WeChat’s open interface', () => {
  test.each([
    ['修了三十米水沟', 'pass', 100],
    ['这句有违规测试四个字', 'risky', 21000],
    ['这句有待审测试四个字', 'review', 21000],
  ])('judges the text %p', async (content, suggest, label) => {
    const { sdk } = await startHouse()
    const requestData = { openid: 'o-a', scene: 2, version: 2, content }
    const { result } = await sdk.callWxOpenApi({ apiName: 'security.msgSecCheck', requestData })
    expect(result).toMatchObject({ errcode: 0, result: { suggest, label } })
  })

  test('does not take a text that is longer than WeChat’s limit', async () => {
    const { sdk } = await startHouse()
    const requestData = { content: '长'.repeat(2501) }
    const { result } = await sdk.callWxOpenApi({ apiName: 'security.msgSecCheck', requestData })
    expect(result).toMatchObject({ errcode: 45002 })
  })

  test('judges a picture later and pushes the verdict to the function that takes messages', async () => {
    const notes = path.join(newFolder(), 'notes')
    const house = await startHouse(inbox(notes), { localcloud: { messagePush: 'inbox' } })
    const check = async (media_url: string) => {
      const requestData = { media_url, media_type: 2, version: 2, scene: 3, openid: 'o-a' }
      const { result } = await house.sdk.callWxOpenApi({ apiName: 'security.mediaCheckAsync', requestData })
      return result as { errcode: number; trace_id: string }
    }
    const good = await check('https://x/uploads/a.jpg')
    const bad = await check('https://x/uploads/risky-a.jpg?risky=no')
    expect(good).toMatchObject({ errcode: 0, trace_id: expect.any(String) })
    const seen = await linesOf(notes, 2)
    const event = { MsgType: 'event', Event: 'wxa_media_check', openid: '' }
    expect(seen).toContainEqual(
      expect.objectContaining({ ...event, trace_id: good.trace_id, result: { suggest: 'pass', label: 100 } }),
    )
    expect(seen).toContainEqual(
      expect.objectContaining({ ...event, trace_id: bad.trace_id, result: { suggest: 'risky', label: 21000 } }),
    )
  })

  test('pushes a verdict again when the function that takes messages was not up, or failed', async () => {
    const notes = path.join(newFolder(), 'notes')
    // It does not load, then it loads and fails, then it hears.
    const source = `
      const fs = require('node:fs')
      const nth = (what) => fs.appendFileSync(process.env.NOTES + what, '.') ?? fs.statSync(process.env.NOTES + what).size
      if (nth('.loads') === 1) throw new Error('not up')
      exports.main = async ({ trace_id }) => {
        if (nth('.calls') === 1) throw new Error('not now')
        fs.appendFileSync(process.env.NOTES, JSON.stringify(trace_id) + '\\n')
      }`
    const inbox = { source, settings: { envVariables: { NOTES: notes } } }
    const house = await startHouse({ inbox }, { localcloud: { messagePush: 'inbox' } })
    const requestData = { media_url: 'https://x/a.jpg', media_type: 2, version: 2, scene: 3, openid: 'o-a' }
    const { result } = await house.sdk.callWxOpenApi({ apiName: 'security.mediaCheckAsync', requestData })
    expect(await linesOf(notes, 1)).toEqual([(result as { trace_id: string }).trace_id])
    expect([`${notes}.loads`, `${notes}.calls`].map((file) => fs.statSync(file).size)).toEqual([2, 2])
  })

  test('records subscription messages and shows them, also after a restart', async () => {
    const house = await startHouse()
    const requestData = {
      touser: 'o-zhang',
      template_id: 'T1',
      page: 'pages/passbook',
      data: { thing1: { value: '<b>清运垃圾</b>' } },
    }
    const { result } = await house.sdk.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData })
    expect(result).toMatchObject({ errcode: 0 })
    await house.restart()
    const listed = await house.ask('GET', '/local/messages', undefined, { accept: 'application/json' })
    expect(listed.body.messages).toEqual([{ ...requestData, at: expect.any(Number), errcode: 0 }])
    const page = await house.ask('GET', '/local/messages', undefined, { accept: 'text/html' })
    expect(page.body.text).toContain('会发出去的消息')
    expect(page.body.text).toContain('&#60;b&#62;清运垃圾')
    expect(page.body.text).not.toContain('<b>清运垃圾')
  })

  test('answers the older way of calling in bytes, as WeChat does', async () => {
    const { sdk } = await startHouse()
    const requestData = Buffer.from(JSON.stringify({ content: '违规测试', version: 2 }))
    const answer = await sdk.callCompatibleWxOpenApi({ apiName: 'security.msgSecCheck', requestData })
    expect(JSON.parse(String(answer))).toMatchObject({ errcode: 0, result: { suggest: 'risky' } })
  })

  test('an interface that is not here, or bytes that are no message, are refused as invalid', async () => {
    const { sdk } = await startHouse()
    const invalid = { code: 'INVALID_PARAM' }
    const plain = Buffer.from('{"a":1}')
    await expect(sdk.callWxOpenApi({ apiName: 'no.such', requestData: {} })).rejects.toMatchObject(invalid)
    await expect(sdk.callCompatibleWxOpenApi({ apiName: 'no.such', requestData: plain })).rejects.toMatchObject(invalid)
    // They begin as a message of wx-server-sdk does, and then promise more than comes.
    const broken = Buffer.from([0x08, 0x00, 0x12, 0x7f, 0x01])
    await expect(
      sdk.callCompatibleWxOpenApi({ apiName: 'security.msgSecCheck', requestData: broken }),
    ).rejects.toMatchObject(invalid)
  })

  test('a picture comes in bytes, and not where only JSON fits', async () => {
    const { sdk } = await startHouse()
    const requestData = Buffer.from(JSON.stringify({ scene: 'a' }))
    const picture = await sdk.callCompatibleWxOpenApi({ apiName: 'wxacode.getUnlimited', requestData })
    expect(String(picture).slice(0, 4)).toBe('GIF8')
    await expect(
      sdk.callWxOpenApi({ apiName: 'wxacode.getUnlimited', requestData: { scene: 'a' } }),
    ).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })
})
