import fs from 'node:fs'
import type { Clock } from '../clock'
import { isObject, type JsonObject } from '../json'

/** One call of WeChat's open interface: what was asked and what was answered. */
export interface OpenCall {
  /** Epoch milliseconds. */
  readonly at: number
  /** For example `subscribeMessage.send`. */
  readonly api: string
  readonly request: JsonObject
  readonly answer: JsonObject
}

/** The record of what would have gone to WeChat. */
export interface Outbox {
  record(api: string, request: JsonObject, answer: JsonObject): void
  /** The newest calls of an interface, newest first. */
  newest(api: string, limit: number): OpenCall[]
  clear(): void
}

/** How many calls are kept in memory for looking at; the file keeps all. */
const REMEMBERED = 1000

/** Opens a record of one JSON line a call. */
export function openOutbox(file: string, clock: Clock): Outbox {
  const calls = fs.existsSync(file) ? readCalls(fs.readFileSync(file, 'utf8')).slice(-REMEMBERED) : []
  return {
    record(api, request, answer) {
      const call = { at: clock.now(), api, request, answer }
      fs.appendFileSync(file, `${JSON.stringify(call)}\n`, { mode: 0o600 })
      calls.push(call)
      if (calls.length > REMEMBERED) calls.shift()
    },
    newest: (api, limit) =>
      calls
        .filter((call) => call.api === api)
        .slice(-limit)
        .reverse(),
    clear() {
      fs.rmSync(file, { force: true })
      calls.length = 0
    },
  }
}

/** A last line that a crash cut short is passed over. */
function readCalls(text: string): OpenCall[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line)
      if (!isObject(value) || typeof value.at !== 'number' || typeof value.api !== 'string') return []
      const { at, api, request, answer } = value
      return isObject(request) && isObject(answer) ? [{ at, api, request, answer }] : []
    } catch {
      return []
    }
  })
}
