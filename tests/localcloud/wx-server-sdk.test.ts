import { clearHouses, type House, startHouse } from './house'

// Functions as strangers write them: with `wx-server-sdk` itself, from the package registry.
const WX = JSON.stringify(require.resolve('wx-server-sdk'))

let house: House
let headers: Record<string, string>

beforeAll(async () => {
  house = await startHouse({
    // Runs one step of a test inside of a function, as the person who calls.
    stranger: {
      source: `const cloud = require(${WX})
        cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
        const db = cloud.database()
        const run = (text) => new Function('cloud', 'db', '_', '$', 'return (' + text + ')')(
          cloud, db, db.command, db.command.aggregate)
        exports.main = async ({ text }) => {
          try {
            return { answer: await run(text) }
          } catch ({ errCode, errMsg }) {
            return { errCode, errMsg }
          }
        }`,
      settings: { timeout: 20 },
    },
    inner: { source: 'exports.main = async ({ n }) => ({ n: n + 1 })' },
  })
  headers = await house.signIn('o-zhang')
})
afterAll(clearHouses)

/** What a function gets for an expression: the answer, or the code that it can catch. */
async function tried(text: string): Promise<Record<string, unknown>> {
  const { body } = await house.ask('POST', '/local/call/stranger', { event: { text } }, headers)
  return body.result as Record<string, unknown>
}

test('knows who calls', async () => {
  expect(await tried('cloud.getWXContext()')).toMatchObject({ answer: { OPENID: 'o-zhang', SOURCE: 'wx_client' } })
})

describe('cloud.openapi', () => {
  const checked = (more: string) => tried(`cloud.openapi.security.msgSecCheck({ ${more} })`)

  test('judges a text in the second version of the check', async () => {
    const { answer } = await checked("openid: 'o-zhang', scene: 2, version: 2, content: '违规测试'")
    expect(answer).toMatchObject({
      errCode: 0,
      result: { suggest: 'risky', label: 21000 },
      traceId: expect.any(String),
    })
  })

  test('refuses a bad text in the first version of the check', async () => {
    expect(await checked("content: '好'")).toMatchObject({ answer: { errCode: 0 } })
    expect(await checked("content: '违规测试'")).toMatchObject({ errCode: 87014 })
  })

  test('judges the bytes of a picture', async () => {
    const picture = (text: string) =>
      tried(`cloud.openapi.security.imgSecCheck({
        media: { contentType: 'image/png', value: Buffer.from(${JSON.stringify(text)}) } })`)
    expect(await picture('{"n":1}')).toMatchObject({ answer: { errCode: 0 } })
    expect(await picture('a risky one')).toMatchObject({ errCode: 87014 })
  })

  test('takes a subscription message in camel case and shows it in the record', async () => {
    const message = "touser: 'o-li', templateId: 'T1', page: 'p', data: { thing1: { value: '清运垃圾' } }"
    expect(await tried(`cloud.openapi.subscribeMessage.send({ ${message} })`)).toMatchObject({ answer: { errCode: 0 } })
    const { body } = await house.ask('GET', '/local/messages', undefined, { accept: 'application/json' })
    expect(body.messages).toMatchObject([
      { touser: 'o-li', template_id: 'T1', data: { thing1: { value: '清运垃圾' } } },
    ])
    expect(await tried("cloud.openapi.subscribeMessage.send({ touser: '' })")).toMatchObject({ errCode: 40003 })
  })

  test.each([
    ['getUnlimited', "scene: 'house=12', page: 'pages/house'"],
    ['get', "path: 'pages/house?id=12'"],
    ['createQRCode', "path: 'pages/house?id=12'"],
  ])('wxacode.%s answers the bytes of a picture', async (name, request) => {
    const { answer } = await tried(`cloud.openapi.wxacode.${name}({ ${request} }).then(({ contentType, buffer }) =>
      [contentType, buffer.subarray(0, 4).toString()])`)
    expect(answer).toEqual(['image/gif', 'GIF8'])
  })

  test('refuses a code without a scene, and one with a scene that is too long', async () => {
    expect(await tried('cloud.openapi.wxacode.getUnlimited({ page: "p" })')).toMatchObject({ errCode: 40129 })
    const scene = 'a'.repeat(33)
    expect(await tried(`cloud.openapi.wxacode.getUnlimited({ scene: '${scene}' })`)).toMatchObject({ errCode: 40129 })
    expect(await tried('cloud.openapi.wxacode.get({})')).toMatchObject({ errCode: 40159 })
  })

  test('says of an interface that is not here that it was not found', async () => {
    expect(await tried('cloud.openapi.no.such({ a: 1 })')).toMatchObject({ errCode: -604100 })
    expect(await tried("cloud.getOpenData({ list: ['a'] })")).toMatchObject({ errCode: -604100 })
  })
})

test('uploads, links, downloads and deletes files', async () => {
  const { answer } = await tried("cloud.uploadFile({ cloudPath: '村/a|b 1.txt', fileContent: Buffer.from('内容') })")
  const { fileID } = answer as { fileID: string }
  const id = JSON.stringify(fileID)
  expect(await tried(`cloud.downloadFile({ fileID: ${id} }).then((file) => String(file.fileContent))`)).toEqual({
    answer: '内容',
  })
  const linked = await tried(`cloud.getTempFileURL({ fileList: [${id}] }).then(({ fileList }) => fileList[0])`)
  const link = linked.answer as { status: number; tempFileURL: string }
  expect(await (await fetch(link.tempFileURL)).text()).toBe('内容')
  expect(await tried(`cloud.deleteFile({ fileList: [${id}] })`)).toMatchObject({
    answer: { fileList: [{ status: 0 }] },
  })
  expect(await tried(`cloud.downloadFile({ fileID: ${id} })`)).toMatchObject({ errCode: expect.any(Number) })
})

test('calls another function', async () => {
  expect(await tried("cloud.callFunction({ name: 'inner', data: { n: 1 } })")).toMatchObject({
    answer: { result: { n: 2 } },
  })
})

test('works on documents: with commands, server dates, aggregates and transactions', async () => {
  await tried("db.createCollection('goods')")
  expect(
    await tried("db.collection('goods').add({ data: { _id: 'oil', left: 5, at: db.serverDate() } })"),
  ).toMatchObject({
    answer: { _id: 'oil' },
  })
  expect(await tried("db.collection('goods').doc('oil').update({ data: { left: _.inc(-1) } })")).toMatchObject({
    answer: { stats: { updated: 1 } },
  })
  expect(await tried("db.collection('goods').doc('rice').set({ data: { left: 8 } })")).toMatchObject({
    answer: { stats: { created: 1 } },
  })
  expect(await tried("db.collection('goods').where({ left: _.gt(1), at: _.exists(true) }).get()")).toMatchObject({
    answer: { data: [{ _id: 'oil', left: 4, at: expect.stringMatching(/^\d{4}-/) }] },
  })
  expect(
    await tried("db.collection('goods').aggregate().group({ _id: null, all: $.sum('$left') }).end()"),
  ).toMatchObject({
    answer: { list: [{ all: 12 }] },
  })
  const moved = `db.runTransaction(async (tx) => {
    const { data } = await tx.collection('goods').doc('oil').get()
    await tx.collection('goods').doc('oil').update({ data: { left: data.left - 1 } })
    return data.left
  })`
  expect(await tried(moved)).toEqual({ answer: 4 })
  expect(await tried("db.collection('goods').doc('oil').get()")).toMatchObject({ answer: { data: { left: 3 } } })
})

test('meets the platform’s codes', async () => {
  await tried("db.createCollection('coded')")
  expect(await tried("db.collection('coded').add({ data: { $_key: 1 } })")).toMatchObject({ errCode: -502001 })
  expect(await tried("db.collection('nowhere').get()")).toMatchObject({ errCode: -502005 })
})
