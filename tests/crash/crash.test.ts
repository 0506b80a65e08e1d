import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { refusalOf } from '../support/cloud'
import { type KillableCloud, startKillable } from '../support/killable-cloud'
import { PICTURE } from '../support/picture'
import { layWorld } from '../support/world'
import { lost } from './lost'
import { Siege } from './siege'

const KILLS = 3

let dataDir: string
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-crash-'))
})
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }))

test('a cloud that is killed while a village uses it loses nothing that it acknowledged, and leaves nothing half done', async () => {
  const seed = Date.now() % 100_000
  const { kills, answered, wrong, requests } = await new Siege(seed, dataDir).run(KILLS)
  expect({ seed, kills, answered, wrong }).toEqual({ seed, kills, answered: requests, wrong: [] })
})

test('what was acknowledged and is not there is found, by its name', () => {
  const request = { openid: 'dashan', procedure: 'shop.place', input: { key: 'crash-key-00000001' } } as const
  const heard = { mishaps: [], span: { from: 0, to: 0 }, askedAt: 0, heardAt: 0 }
  const acknowledged = { number: 1, request, heard: [{ ...heard, answer: { is: 'done', data: {} } as const }] }
  const cutOff = { number: 2, request, heard: [{ ...heard, answer: { is: 'nothing', why: 'cut' } as const }] }
  expect(lost({ events: [], orders: [] }, [acknowledged, cutOff])).toEqual([
    'lost: shop.place by dashan (crash-key-00000001)',
  ])
})

describe('a full disk', () => {
  let cloud: KillableCloud
  const note = (n: number, more = '') => ({
    villageId: 'qs',
    title: `通知${n}`,
    text: `内容${n}${more}`,
    key: `full-disk-key-00${n}`,
  })
  const publish = (n: number, more?: string) => cloud.as('clerk').village.publishNotice(note(n, more))
  /** The process may make no file longer than it is; as on a full disk, what fits where there is room already still does. */
  const fill = (bytes: number | 'unlimited') =>
    execFileSync('prlimit', ['--pid', `${cloud.pid}`, `--fsize=${bytes}:unlimited`])

  beforeEach(async () => {
    cloud = await startKillable(dataDir, 0, true)
    await layWorld(cloud)
  })
  afterEach(() => cloud.kill())

  test('is told to the operator once, and to people calmly; nothing is lost, and it goes on when there is room', async () => {
    await publish(0)
    fill(fs.statSync(path.join(dataDir, 'database', 'data.db-wal')).size)
    expect(await refusalOf(publish(1))).toBe('FAULT')
    await expect(publish(2)).rejects.toThrow('出了点毛病，您的积分一分没少。')
    const read = await cloud.as('dashan').village.listNotices({ villageId: 'qs' })
    expect(read.items.map(({ title }) => title)).toEqual(['通知0'])
    expect(cloud.said().match(/cannot be written: .* MB are free there\)\. Changes are refused/g)).toHaveLength(1)
    fill('unlimited')
    for (const n of [1, 2, 3]) await publish(n)
    expect(cloud.said()).toContain('can be written again')
    await cloud.kill()
    cloud = await startKillable(dataDir, 0, true)
    const kept = await cloud.as('dashan').village.listNotices({ villageId: 'qs' })
    expect(kept.items.map(({ title }) => title).sort()).toEqual(['通知0', '通知1', '通知2', '通知3'])
  })

  test('takes no half of a picture', async () => {
    fill(8)
    await expect(cloud.upload('dashan', 'a.jpg', PICTURE)).rejects.toThrow()
    expect(fs.readdirSync(path.join(dataDir, 'files', 'drafts'))).toEqual([])
    fill('unlimited')
    expect(await cloud.upload('dashan', 'a.jpg', PICTURE)).toMatch(/^cloud:/)
  })
})

test('a cloud with damaged data does not start, and says in a line what to do', async () => {
  const cloud = await startKillable(dataDir, 0, true)
  await layWorld(cloud)
  await cloud.kill()
  const log = path.join(dataDir, 'database', 'data.db-wal')
  fs.truncateSync(log, fs.statSync(log).size - 10)
  const told = await startKillable(dataDir, 0, true).then(() => 'started', String)
  expect(told).toMatch(/The last \d+ acknowledged changes? (is|are) missing .* "Copies"/)
  expect(told).not.toContain('    at ')
})
