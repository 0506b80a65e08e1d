import fs from 'node:fs'
import type { Clock } from '../clock'

/** The log file of one function. */
export interface FunctionLog {
  /** Writes each line of `text` with the cloud's time and the request that it belongs to. */
  write(requestId: string, text: string): void
  close(): void
}

/** Opens a log for appending. A log that cannot be written is said once on stderr and hurts nobody. */
export function openLog(file: string, clock: Clock): FunctionLog {
  const stream = fs.createWriteStream(file, { flags: 'a', mode: 0o600 })
  stream.once('error', (error) => console.error(`the log ${file} cannot be written:`, error.message))
  return {
    write(requestId, text) {
      const start = `${new Date(clock.now()).toISOString()} ${requestId || '-'} `
      for (const line of text.replace(/\n$/, '').split('\n')) stream.write(`${start}${line}\n`)
    },
    close: () => stream.end(),
  }
}
