import fs from 'node:fs'
import type { Clock } from '../clock'

/** The log file of one function. */
export interface FunctionLog {
  /** Writes each line of `text` with the cloud's time and the request that it belongs to. */
  write(requestId: string, text: string): void
  /** Resolves when what was written is in the file, or cannot be. */
  close(): Promise<void>
}

/**
 * Opens a log for appending. A log that cannot be written is said once on stderr and hurts nobody; what comes later is
 * written when there is room again.
 */
export function openLog(file: string, clock: Clock): FunctionLog {
  let stream: fs.WriteStream | undefined
  let silent = false
  const open = () => {
    const opened = fs.createWriteStream(file, { flags: 'a', mode: 0o600 })
    opened.on('error', (error) => {
      if (!silent) console.error(`the log ${file} cannot be written:`, error.message)
      silent = true
      if (stream === opened) stream = undefined
    })
    return opened
  }
  const written = (error: Error | null | undefined) => {
    if (!error) silent = false
  }
  return {
    write(requestId, text) {
      const start = `${new Date(clock.now()).toISOString()} ${requestId || '-'} `
      stream ??= open()
      for (const line of text.replace(/\n$/, '').split('\n')) stream.write(`${start}${line}\n`, written)
    },
    close: () => new Promise((resolve) => (stream ? stream.end(() => resolve()) : resolve())),
  }
}
