import { drop, isRecord, isTexts, keep, namesKept, recall } from '../link/storage'
import { whenPersonLeaves } from '../link/store'

/** A last answer, and when it was true: epoch ms, the server's clock. */
export interface Known<T> {
  readonly at: number
  readonly data: T
}

const INDEX = 'known'
/** Answers kept on a phone; the ones unused for longest go first. */
const MOST = 40
const nameOf = (key: string) => `known.${key}`
const index = (): string[] => recall(INDEX, isTexts) ?? []

let era = 0
whenPersonLeaves(() => {
  era += 1
})

/** To be called before asking: answers how to keep what comes, unless the person who asked has left by then. */
export function answerKeeper(): (key: string, data: unknown, at: number) => void {
  const asked = era
  return (key, data, at) => {
    if (asked === era) keepAnswer(key, data, at)
  }
}

function keepAnswer(key: string, data: unknown, at: number): void {
  const keys = [key, ...index().filter((one) => one !== key)]
  for (const old of keys.slice(MOST)) drop(nameOf(old))
  keep(INDEX, keys.slice(0, MOST))
  keep(nameOf(key), { at, build: BUILD, data })
}

/** The last answer under `key`, if this very build of the app kept it: then it is of the shape that its call answers. */
export function knownAnswer<T>(key: string): Known<T> | undefined {
  const fits = (value: unknown): value is Known<T> =>
    isRecord(value) && value.build === BUILD && typeof value.at === 'number' && 'data' in value
  return recall(nameOf(key), fits)
}

/** Keeps what must not be lost: where the phone is full, answers that can be asked for again make room. False when that is not enough. */
export function keepFirst(name: string, value: unknown): boolean {
  if (keep(name, value)) return true
  for (const known of namesKept(nameOf(''))) drop(known)
  return keep(name, value)
}
