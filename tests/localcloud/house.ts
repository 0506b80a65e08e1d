import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../localcloud'
import { openDoor } from './support/doors'

// Keeps the SDK from asking Tencent's network where it runs.
process.env.SUMERU_ENV = 'test'

/** The SDK, as a function's bundle would require it. */
const SDK = require.resolve('@cloudbase/node-sdk')

/** A function of a made-up project: the source of its `index.js`, and its settings in `cloudbaserc.json`. */
export interface Fixture {
  readonly source: string
  readonly settings?: Record<string, unknown>
}

/** A local cloud in a folder of its own, and what a test needs around it. */
export interface House {
  readonly cloud: LocalCloud
  readonly folder: string
  /** The SDK as a server outside of the cloud would use it. */
  readonly sdk: ReturnType<typeof tcb.init>
  /** Asks a door: `ask('POST', '/local/sign-in', {openid: 'a'})`. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** A bearer header for a person. */
  signIn(openid: string): Promise<Record<string, string>>
  /** Ends the cloud and starts it again on the same data. */
  restart(): Promise<void>
  /** Replaces the built bundle of a function. */
  rebuild(name: string, source: string): void
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

const open: House[] = []
const folders: string[] = []

/** A new folder for one test, removed at the end of it. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-'))
  folders.push(folder)
  return folder
}

/** Ends every cloud that the test started and removes its files. */
export async function clearHouses(): Promise<void> {
  for (const house of open.splice(0)) await house.cloud.close()
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
}

/** Writes the built project of `fixtures` into a folder. `SDK` in a source is the path of the SDK. */
export function writeProject(
  folder: string,
  fixtures: Record<string, Fixture>,
  more: Record<string, unknown> = {},
): void {
  const functions = Object.entries(fixtures).map(([name, { source, settings }]) => {
    fs.mkdirSync(path.join(folder, 'dist', name), { recursive: true })
    writeBundle(folder, name, source)
    return { name, timeout: 5, memorySize: 256, handler: 'index.main', ...settings }
  })
  const settings = { envId: 'somewhere', functionRoot: 'dist', functions, ...more }
  fs.writeFileSync(path.join(folder, 'cloudbaserc.json'), JSON.stringify(settings))
}

function writeBundle(folder: string, name: string, source: string): void {
  fs.writeFileSync(path.join(folder, 'dist', name, 'index.js'), source.replaceAll('SDK', JSON.stringify(SDK)))
}

/** Starts a cloud with these functions. */
export async function startHouse(
  fixtures: Record<string, Fixture> = {},
  more: Record<string, unknown> = {},
  options: Partial<LocalCloudOptions> = {},
): Promise<House> {
  const folder = newFolder()
  writeProject(folder, fixtures, more)
  const start = async () => {
    const given = { port: 0, dataDir: path.join(folder, 'data'), project: folder, durable: false, ...options }
    const started = await startLocalCloud(given)
    openDoor(started)
    return started
  }
  let cloud = await start()
  const house: House = {
    get cloud() {
      return cloud
    },
    folder,
    get sdk() {
      const { env, secretId, secretKey, url } = cloud
      return tcb.init({ env, secretId, secretKey, serviceUrl: `${url}/admin`, keepalive: false })
    },
    async ask(method, where, body, headers = {}) {
      const init: RequestInit = { method, headers }
      if (body !== undefined) init.body = body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
      const response = await fetch(`${cloud.url}${where}`, init)
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } }
    },
    async signIn(openid) {
      const { body } = await house.ask('POST', '/local/sign-in', { openid })
      return { authorization: `Bearer ${body.token}` }
    },
    async restart() {
      await cloud.close()
      cloud = await start()
    },
    rebuild: (name, source) => writeBundle(folder, name, source),
  }
  open.push(house)
  return house
}
