import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { tooLarge } from '../http/exchange'
import { diskPath } from './paths'

/** Files under one folder of the disk, named by their cloud paths. */
export interface Files {
  /** Keeps a stream as a file. Whole and on disk, or not at all; past `limit` bytes it is refused. */
  keep(cloudPath: string, content: AsyncIterable<Buffer> | Iterable<Buffer>, limit: number): Promise<void>
  /** Size in bytes, or undefined when there is no such file. */
  size(cloudPath: string): number | undefined
  read(cloudPath: string): Readable
  copy(from: string, to: string): Promise<void>
  /** Whether there was such a file. */
  remove(cloudPath: string): Promise<boolean>
  /** Removes all of them. */
  clear(): void
}

/** Opens (and makes when missing) a folder of files. Unfinished uploads of an earlier run are cleared away. */
export function openFiles(folder: string): Files {
  const root = path.resolve(folder, 'kept')
  const drafts = path.resolve(folder, 'drafts')
  const empty = (part: string) => {
    fs.rmSync(part, { recursive: true, force: true })
    fs.mkdirSync(part, { recursive: true })
  }
  fs.mkdirSync(root, { recursive: true })
  empty(drafts)
  const at = (cloudPath: string) => diskPath(root, cloudPath)

  const size = (cloudPath: string) => {
    const found = fs.statSync(at(cloudPath), { throwIfNoEntry: false })
    return found?.isFile() ? found.size : undefined
  }
  const keep = async (cloudPath: string, content: AsyncIterable<Buffer> | Iterable<Buffer>, limit: number) => {
    const target = at(cloudPath)
    const draft = path.join(drafts, randomUUID())
    try {
      const file = await open(draft, 'wx', 0o600)
      try {
        let written = 0
        for await (const chunk of content) {
          written += chunk.length
          if (written > limit) throw tooLarge(limit)
          // Not `write`, which on a full disk writes a part of it and is content.
          await file.appendFile(chunk)
        }
        await file.sync()
      } finally {
        await file.close()
      }
      fs.mkdirSync(path.dirname(target), { recursive: true })
      await rename(draft, target)
    } finally {
      await rm(draft, { force: true })
    }
  }
  return {
    keep,
    size,
    read: (cloudPath) => fs.createReadStream(at(cloudPath)),
    copy: (from, to) => keep(to, fs.createReadStream(at(from)), Number.POSITIVE_INFINITY),
    async remove(cloudPath) {
      if (size(cloudPath) === undefined) return false
      await rm(at(cloudPath), { force: true })
      return true
    },
    clear: () => empty(root),
  }
}
