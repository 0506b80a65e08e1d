import Taro from '@tarojs/taro'

/** What the names of all kept things begin with. */
export const KEPT = 'cunxing.kept.'

/** Keeps a value on this phone under `name`. Answers false when the phone has no room left for it. */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(KEPT + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** What was kept under `name`, if it is still of the shape that `fits` knows; an older version's leftovers are dropped. */
export function recall<T>(name: string, fits: (value: unknown) => value is T): T | undefined {
  const text: unknown = Taro.getStorageSync(KEPT + name)
  if (typeof text !== 'string' || text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return fits(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Drops what was kept under `name`. */
export const drop = (name: string): void => Taro.removeStorageSync(KEPT + name)

/** Keeps what lies under one name under another. */
export function rename(from: string, to: string): void {
  const text: unknown = Taro.getStorageSync(KEPT + from)
  drop(from)
  Taro.setStorageSync(KEPT + to, text)
}

/** The names of everything that is kept and begins with `prefix`. */
export const namesKept = (prefix: string): string[] =>
  Taro.getStorageInfoSync()
    .keys.filter((name) => name.startsWith(KEPT + prefix))
    .map((name) => name.slice(KEPT.length))

/** Whether anything that is kept says this word. */
export const isSpokenOf = (word: string): boolean =>
  namesKept('').some((name) => String(Taro.getStorageSync(KEPT + name)).includes(word))

/** Shape checks for what is read back from the phone. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText = (value: unknown): value is string => typeof value === 'string'
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
