import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../localcloud'

/** What remembers things of the cloud from one call to the next: the shop knows the shelves. */
const REMEMBERING = ['shop']

/** One that a test is done with. The next one of the process begins anew in it: to load the functions costs the most. */
let spare: LocalCloud | undefined

/** A cloud in which nothing has happened yet. */
export async function takeSpare(
  settings: Omit<LocalCloudOptions, 'dataDir'>,
  clockOffsetMs: number,
): Promise<LocalCloud> {
  const taken = spare
  spare = undefined
  if (taken === undefined) {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-test-'))
    process.once('exit', () => fs.rmSync(dataDir, { recursive: true, force: true }))
    return startLocalCloud({ ...settings, dataDir, clockOffsetMs, awake: false })
  }
  await taken.beginAnew(clockOffsetMs, REMEMBERING)
  return taken
}

/** Keeps it for the next test; one is enough. */
export async function leaveSpare(left: LocalCloud): Promise<void> {
  if (spare) await left.close()
  else spare = left
}
