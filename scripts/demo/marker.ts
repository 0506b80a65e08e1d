/** How far filling a folder has come: what a start that was cut short needs to go on where it stopped. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const person = z.object({ openid: z.string(), label: z.string(), note: z.string(), group: z.string() })
const marker = z.union([
  /** `start`: the story's first morning; `clock`: the cloud's clock when it was last looked at. Both epoch ms. */
  z.object({ state: z.literal('begun'), start: z.int(), clock: z.int() }),
  z.object({ state: z.literal('done'), people: z.array(person).readonly() }),
])
export type Marker = z.infer<typeof marker>

const markerIn = (dataDir: string): string => path.join(dataDir, 'demo.json')
const uploadsIn = (dataDir: string): string => path.join(dataDir, 'demo-uploads.jsonl')

/** Null where nothing was begun. */
export function readMarker(dataDir: string): Marker | null {
  const file = markerIn(dataDir)
  if (!existsSync(file)) return null
  const read = marker.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file} was left by another version; --fresh begins again.`)
  return read.data
}

/** Whether nothing is kept in the folder but, at most, what a filling that was cut short has made. */
export function isToBeFilled(dataDir: string): boolean {
  const kept = readMarker(dataDir)
  return kept ? kept.state === 'begun' : !existsSync(path.join(dataDir, 'keys.json'))
}

/** Writes the marker in the place of the one before: whole or not at all. */
export function mark(dataDir: string, state: Marker): void {
  const fresh = `${markerIn(dataDir)}.new`
  writeFileSync(fresh, JSON.stringify(state))
  renameSync(fresh, markerIn(dataDir))
  if (state.state === 'done') rmSync(uploadsIn(dataDir), { force: true })
}

/** Old enough to be behind whatever was written after the clock was last looked at. */
const LOOK_MS = 1_000
const BEHIND_MS = 2 * LOOK_MS

/** Keeps the clock in the marker, until it is ended. */
export interface Watch {
  /** While the clock is moved, the marker stays where it was: what fell due on the way is done again, or found done. */
  moving<R>(move: () => Promise<R>): Promise<R>
  end(): void
}

export function watchClock(dataDir: string, start: number, now: () => number): Watch {
  const look = () => mark(dataDir, { state: 'begun', start, clock: now() })
  look()
  let looking = setInterval(look, LOOK_MS)
  const end = () => clearInterval(looking)
  return {
    moving: async (move) => {
      end()
      const moved = await move()
      look()
      looking = setInterval(look, LOOK_MS)
      return moved
    },
    end,
  }
}

/**
 * By how much the clock is to be moved, in ms, where filling the folder was cut short: the story goes on at the moment at
 * which it stopped, for what waits in it has deadlines. Undefined where nothing is to be taken up.
 */
export function offsetToGoOn(dataDir: string): number | undefined {
  const kept = readMarker(dataDir)
  return kept?.state === 'begun' ? kept.clock + BEHIND_MS - Date.now() : undefined
}

const line = z.tuple([z.string(), z.string()])

/** Files that were uploaded, by what they are: the same wish again is of the same file. */
export function openUploads(dataDir: string) {
  const file = uploadsIn(dataDir)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
  const known = new Map(lines.map((text) => line.parse(JSON.parse(text))))
  return async (what: string, upload: () => Promise<string>): Promise<string> => {
    const before = known.get(what)
    if (before !== undefined) return before
    const fileId = await upload()
    appendFileSync(file, `${JSON.stringify([what, fileId])}\n`)
    known.set(what, fileId)
    return fileId
  }
}
export type Uploads = ReturnType<typeof openUploads>
