import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { startLocalCloud } from '../../localcloud'
import { clearHouses, newFolder, writeProject } from './house'

const SCRIPT = path.resolve(__dirname, '../../scripts/localcloud.mjs')
const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await clearHouses()
})

/** Starts the command and answers what it said in its one line. */
async function startProcess(folder: string) {
  const child = spawn(
    process.execPath,
    [SCRIPT, '--port', '0', '--data', path.join(folder, 'data'), '--project', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  children.push(child)
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ])
  const said = JSON.parse(String(line)) as { url: string; env: string; secretId: string; secretKey: string }
  return { child, said }
}

describe('the command', () => {
  test('says where it is in one line, and ends cleanly when asked, functions in the middle of their work included', async () => {
    const folder = newFolder()
    writeProject(folder, { busy: { source: 'exports.main = () => { for (;;); }', settings: { timeout: 60 } } })
    const { child, said } = await startProcess(folder)
    expect(said).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      env: 'local',
      secretId: expect.any(String),
      secretKey: expect.any(String),
    })
    const call = fetch(`${said.url}/local/call/busy`, { method: 'POST' }).catch(() => 'broken off')
    await fetch(`${said.url}/local/health`)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await call).toBe('broken off')
  })

  test('keeps its keys and what it was told when it is killed', async () => {
    const folder = newFolder()
    writeProject(folder, {})
    const first = await startProcess(folder)
    const people = [{ openid: 'o-1', label: '张三', note: '', group: '' }]
    await fetch(`${first.said.url}/local/people`, { method: 'PUT', body: JSON.stringify(people) })
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const second = await startProcess(folder)
    expect(second.said.secretKey).toBe(first.said.secretKey)
    expect(await (await fetch(`${second.said.url}/local/people`)).json()).toMatchObject({ people })
  })

  test('does not share its data directory with another process', async () => {
    const folder = newFolder()
    writeProject(folder, {})
    await startProcess(folder)
    const again = startLocalCloud({ port: 0, dataDir: path.join(folder, 'data') })
    await expect(again).rejects.toThrow('is in use')
    expect(fs.existsSync(path.join(folder, 'data', 'lock'))).toBe(true)
  })
})

test('a cloud that is not awake answers as any other, and keeps no process from ending', async () => {
  const folder = newFolder()
  writeProject(folder, { echo: { source: 'exports.main = async (event) => event' } })
  const options = { port: 0, dataDir: path.join(folder, 'data'), project: folder, durable: false, awake: false }
  const program = `
    const { startLocalCloud } = require(${JSON.stringify(path.resolve(__dirname, '../../localcloud'))})
    const main = async () => {
      const { url } = await startLocalCloud(${JSON.stringify(options)})
      const answer = await fetch(url + '/local/call/echo', { method: 'POST', body: '{"event":{"n":1}}' })
      console.log(await answer.text())
    }
    void main()`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const ended = once(child, 'exit')
  expect(JSON.parse(await text(child.stdout))).toMatchObject({ result: { n: 1 } })
  expect(await ended).toEqual([0, null])
})
