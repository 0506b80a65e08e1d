import fs from 'node:fs'
import path from 'node:path'
import { clearHouses, type House, startHouse } from './house'

afterEach(clearHouses)

const upload = async ({ sdk }: House, cloudPath: string, text: string) => {
  const { fileID } = await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) })
  return fileID
}
const linkOf = async ({ sdk }: House, fileID: string, maxAge = 600) => {
  const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0] as { code: string; tempFileURL: string; fileID: string }
}

describe('storage', () => {
  test.each(['a.txt', 'villages/一村/照片 1.jpg', "it's (a) *test*!.txt", 'a|b测试.jpeg'])(
    'keeps %p and gives it back',
    async (cloudPath) => {
      const house = await startHouse()
      const fileID = await upload(house, cloudPath, '内容')
      expect(fileID).toBe(`cloud://local.local-files/${cloudPath}`)
      expect(String((await house.sdk.downloadFile({ fileID })).fileContent)).toBe('内容')
      await house.restart()
      expect(String((await house.sdk.downloadFile({ fileID })).fileContent)).toBe('内容')
    },
  )

  test('takes a stream of a file and an empty file', async () => {
    const house = await startHouse()
    const file = path.join(house.folder, 'cloudbaserc.json')
    const { fileID } = await house.sdk.uploadFile({ cloudPath: 's.json', fileContent: fs.createReadStream(file) })
    expect(String((await house.sdk.downloadFile({ fileID })).fileContent)).toBe(fs.readFileSync(file, 'utf8'))
    const empty = await upload(house, 'empty.txt', '')
    expect(String((await house.sdk.downloadFile({ fileID: empty })).fileContent)).toBe('')
  })

  test('replaces a file, copies and moves it, and deletes it', async () => {
    const house = await startHouse()
    const fileID = await upload(house, 'a/n.txt', 'one')
    await upload(house, 'a/n.txt', 'two')
    const copied = await house.sdk.copyFile({ fileList: [{ srcPath: 'a/n.txt', dstPath: 'b/n.txt' }] })
    expect(copied.fileList).toMatchObject([{ code: 'SUCCESS', fileId: 'cloud://local.local-files/b/n.txt' }])
    const kept = await house.sdk.copyFile({ fileList: [{ srcPath: 'a/n.txt', dstPath: 'b/n.txt', overwrite: false }] })
    expect(kept.fileList).toMatchObject([{ code: 'STORAGE_FILE_EXIST' }])
    const gone = 'cloud://local.local-files/gone.txt'
    const deleted = await house.sdk.deleteFile({ fileList: [fileID, gone, 'cloud://elsewhere.x/a.txt'] })
    expect(deleted.fileList.map(({ code }: { code: string }) => code)).toEqual([
      'SUCCESS',
      'STORAGE_FILE_NONEXIST',
      'STORAGE_FILE_NONEXIST',
    ])
    await expect(house.sdk.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
    const copy = await house.sdk.downloadFile({ fileID: 'cloud://local.local-files/b/n.txt' })
    expect(String(copy.fileContent)).toBe('two')
  })

  test('a link works for its file, its purpose and its time only', async () => {
    const house = await startHouse()
    const one = await linkOf(house, await upload(house, 'one.txt', 'first'))
    await upload(house, 'two.txt', 'second')
    expect(await (await fetch(one.tempFileURL)).text()).toBe('first')
    expect((await fetch(one.tempFileURL.replace('one.txt', 'two.txt'))).status).toBe(403)
    expect((await fetch(one.tempFileURL.replace(/t=\d+/, 't=9999999999999'))).status).toBe(403)
    expect((await fetch(one.tempFileURL.split('?')[0] ?? '')).status).toBe(403)
    expect((await fetch(one.tempFileURL, { method: 'PUT', body: 'forged' })).status).toBe(403)
    house.cloud.clock.advance(601_000)
    expect((await fetch(one.tempFileURL)).status).toBe(403)
  })

  test('takes the form of SDKs before version 3, and answers the status that the form asks for', async () => {
    const house = await startHouse()
    const send = async (path: string, fields: Record<string, string>, file = new Blob(['\0内容'])) => {
      const { data } = await house.sdk.getUploadMetadata({ cloudPath: path })
      const form = new FormData()
      const usual = {
        Signature: data.authorization,
        'x-cos-security-token': data.token,
        'x-cos-meta-fileid': data.cosFileId,
      }
      for (const [name, value] of Object.entries({ ...usual, key: path, ...fields })) form.set(name, value)
      form.set('file', file, 'file')
      return fetch(data.url, { method: 'POST', body: form })
    }
    const plain = await send('old/照片 1.txt', {})
    expect([plain.status, await plain.text()]).toEqual([204, ''])
    const { fileContent } = await house.sdk.downloadFile({ fileID: 'cloud://local.local-files/old/照片 1.txt' })
    expect(String(fileContent)).toBe('\0内容')
    const created = await send('a.txt', { success_action_status: '201' })
    expect([created.status, await created.text()]).toEqual([201, expect.stringContaining('<Key>a.txt</Key>')])
    const other = await send('a.txt', { key: 'b.txt' })
    expect([other.status, await other.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')])
    const large = await send('large.bin', {}, new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]))
    expect(await large.text()).toContain('<Code>EXCEED_MAX_PAYLOAD_SIZE</Code>')
    expect((await linkOf(house, 'cloud://local.local-files/large.bin')).code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('a link in another shape is no link', async () => {
    const house = await startHouse()
    const { tempFileURL: url } = await linkOf(house, await upload(house, 'one.txt', 'first'))
    const { data } = await house.sdk.getUploadMetadata({ cloudPath: 'one.txt' })
    const odd = (link: string): string[] => {
      const [where = '', query = ''] = link.split('?')
      const [until = '', sign = ''] = query.split('&')
      return [
        ...[
          `${sign}&${until}`,
          `${query}&${until}`,
          `${until}&${query}`,
          `${query}&${sign}`,
          `${query}&x=1`,
          `&${query}`,
        ],
        ...[`${query}&`, `${query}%20`, `${query}+`, query.toUpperCase(), query.replace('t=', 'T=')],
        ...[`${until}&sign=${sign.slice(5).toUpperCase()}`, query.replace('t=', 't=0'), query.replace('t=', 't=%20')],
        ...[query.replace('t=', 't=+'), query.replace('&', '.0&'), query.replace('&', ';')],
      ].map((other) => `${where}?${other}`)
    }
    for (const other of odd(url)) expect([other, (await fetch(other)).status]).toEqual([other, 403])
    for (const other of odd(data.url)) {
      const put = await fetch(other, { method: 'PUT', body: 'forged' })
      expect([other, put.status]).toEqual([other, 403])
    }
    expect(await (await fetch(url)).text()).toBe('first')
  })

  test('takes a file of 20 MB by its link, and none that is larger', async () => {
    const house = await startHouse()
    const put = async (cloudPath: string, bytes: number) => {
      const { data } = await house.sdk.getUploadMetadata({ cloudPath })
      return (await fetch(data.url, { method: 'PUT', body: new Uint8Array(bytes) })).status
    }
    expect(await put('whole.bin', 20 * 1024 * 1024)).toBe(200)
    expect(await put('larger.bin', 20 * 1024 * 1024 + 1)).toBe(400)
    expect((await linkOf(house, 'cloud://local.local-files/larger.bin')).code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('an upload by POST needs its link and a file in a form', async () => {
    const house = await startHouse()
    const { data } = await house.sdk.getUploadMetadata({ cloudPath: 'a.txt' })
    expect((await fetch(data.url.split('?')[0] ?? '', { method: 'POST', body: new FormData() })).status).toBe(403)
    expect((await fetch(data.url, { method: 'POST', body: 'no form' })).status).toBe(400)
    const form = new FormData()
    form.set('key', 'a.txt')
    expect((await fetch(data.url, { method: 'POST', body: form })).status).toBe(400)
    form.set('file', new Blob(['first']), 'file')
    form.append('key', 'a.txt')
    expect((await fetch(data.url, { method: 'POST', body: form })).status).toBe(400)
    expect((await linkOf(house, 'cloud://local.local-files/a.txt')).code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('takes fifty files in one request and no more', async () => {
    const house = await startHouse()
    const fileList = Array.from({ length: 51 }, (_, n) => `cloud://local.local-files/${n}.txt`)
    const invalid = { code: 'INVALID_PARAM' }
    await expect(house.sdk.deleteFile({ fileList })).rejects.toMatchObject(invalid)
    await expect(house.sdk.getTempFileURL({ fileList })).rejects.toMatchObject(invalid)
    expect((await house.sdk.deleteFile({ fileList: fileList.slice(1) })).fileList).toHaveLength(50)
  })

  test('a link for reading is neither deleted nor posted to', async () => {
    const house = await startHouse()
    const { tempFileURL } = await linkOf(house, await upload(house, 'one.txt', 'first'))
    // A form is posted to a link for writing, which this one is not.
    const refused = { DELETE: 405, POST: 403, PATCH: 405, OPTIONS: 405 }
    for (const [method, status] of Object.entries(refused)) {
      const answer = await fetch(tempFileURL, { method })
      expect([method, answer.status, await answer.text()]).toEqual([
        method,
        status,
        expect.not.stringContaining('first'),
      ])
    }
    expect(await (await fetch(tempFileURL)).text()).toBe('first')
  })

  test('tells type and size ahead, and never lets an uploaded page run as the app', async () => {
    const house = await startHouse()
    const picture = await linkOf(house, await upload(house, 'p.png', 'png'))
    const head = await fetch(picture.tempFileURL, { method: 'HEAD' })
    expect(head.headers.get('content-type')).toBe('image/png')
    expect(head.headers.get('content-length')).toBe('3')
    const page = await fetch((await linkOf(house, await upload(house, 'p.html', '<script>'))).tempFileURL)
    expect(page.headers.get('content-security-policy')).toContain('sandbox')
    expect(page.headers.get('content-disposition')).toBe('attachment')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const sheet = await fetch((await linkOf(house, await upload(house, 'p.pdf', '%PDF-'))).tempFileURL)
    expect(sheet.headers.get('content-type')).toBe('application/pdf')
    expect(sheet.headers.get('content-disposition')).toBe('inline')
  })

  test.each([
    '../keys.json',
    'a/../../keys.json',
    '/etc/passwd',
    'a//b',
    'a/./b',
    'a\\b',
    'a\0b',
    'a?b',
    'a%2e',
    '..',
    ' '.repeat(600),
  ])('refuses the path %p', async (cloudPath) => {
    const house = await startHouse()
    await expect(upload(house, cloudPath, 'x')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    const { code, tempFileURL } = await linkOf(house, `cloud://local.local-files/${cloudPath}`)
    expect(code).toBe('INVALID_PARAM')
    expect(tempFileURL).toBe('')
  })

  test('an upload that breaks off leaves nothing behind', async () => {
    const house = await startHouse()
    const { data } = await house.sdk.getUploadMetadata({ cloudPath: 'half.txt' })
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('half'))
        controller.error(new Error('the line is gone'))
      },
    })
    await expect(fetch(data.url, { method: 'PUT', body: broken, duplex: 'half' } as RequestInit)).rejects.toThrow()
    const { code } = await linkOf(house, 'cloud://local.local-files/half.txt')
    expect(code).toBe('STORAGE_FILE_NONEXIST')
  })
})
