import { serverNow } from '../link/clock'
import type { ShownRefusal } from '../link/errors'
import { newKey } from '../link/keys'
import { drop, isRecord, isText, namesKept, recall } from '../link/storage'
import { createPersonalStore, whenPersonLeaves } from '../link/store'
import { keepFirst } from '../reads/known'
import { type ChangeName, isChangeName, tellingOf } from './changes'

/** How a wish ended. `subject` is what came of it, `order:…`, as far as there is something to look at. */
export type Ended =
  | { readonly is: 'done'; readonly subject: string | null }
  | { readonly is: 'refused'; readonly refusal: ShownRefusal }

/** One change that a person wished: it has one key from the press until its outcome is known. */
export interface Wish {
  readonly key: string
  /** What it stands on: two wishes on one thing meet, whichever page, way or procedure they come from. */
  readonly thing: string
  readonly name: ChangeName
  /** The input but for key and secrets. */
  readonly input: Readonly<Record<string, unknown>>
  /** In the person's words, what it was: 菜籽油 5 升. Empty where the name says it all. */
  readonly about: string
  /** When it was wished: epoch ms, the server's clock. */
  readonly at: number
  /** The draft it was typed in, and what that said: once it is done, the same is not offered again. */
  readonly draft?: { readonly name: string; readonly text: string } | undefined
  /** The person wants it no more: it is not sent again, its key is let go of. */
  readonly unwanted?: true | undefined
  /** Its outcome, as long as nobody has read it; without it the wish is open. */
  readonly ended?: Ended | undefined
}

const PREFIX = 'wish.'

const isEnded = (value: unknown): value is Ended =>
  isRecord(value) &&
  (value.is === 'done'
    ? value.subject === null || isText(value.subject)
    : value.is === 'refused' &&
      isRecord(value.refusal) &&
      isText(value.refusal.message) &&
      isRecord(value.refusal.data))

const isWish = (value: unknown): value is Wish =>
  isRecord(value) &&
  [value.key, value.thing, value.about].every(isText) &&
  isChangeName(value.name) &&
  isRecord(value.input) &&
  typeof value.at === 'number' &&
  (value.draft === undefined || (isRecord(value.draft) && isText(value.draft.name) && isText(value.draft.text))) &&
  (value.unwanted === undefined || value.unwanted === true) &&
  (value.ended === undefined || isEnded(value.ended))

const kept = (): Wish[] =>
  namesKept(PREFIX)
    .flatMap((name) => recall(name, isWish) ?? [])
    .sort((a, b) => a.at - b.at)

const store = createPersonalStore<readonly Wish[]>(kept(), [])
/** What is not written on the phone, by key. */
const secrets = new Map<string, Readonly<Record<string, unknown>>>()
whenPersonLeaves(() => secrets.clear())
/** Keys that were sent in this life of the app and answered, or never sent: of all others an answer may have been lost. */
const clean = new Set<string>()

export const useWishes = store.use
/** All that is open, and all that ended and was not read. */
export const wishes = store.get

/** Takes up again what lies on the phone for whoever is here now. */
export const recallWishes = (): void => store.set(kept())

/** Wishes whose outcome is not known, oldest first. */
export const openWishes = (): readonly Wish[] => store.get().filter(({ ended }) => ended === undefined)

/** The open wish on a thing. Another window of the browser may have left one since this one began. */
export function openOn(thing: string): Wish | undefined {
  const here = store.get()
  const others = kept().filter(({ key }) => !here.some((wish) => wish.key === key))
  if (others.length > 0) store.set([...here, ...others])
  return openWishes().find((wish) => wish.thing === thing)
}

/** What is to be wished. */
export type ToWish = Pick<Wish, 'thing' | 'name' | 'about' | 'draft'> & { readonly input: object }

/** Makes a wish and keeps it; undefined, and nothing is to be sent, when the phone has no room for it. */
export async function makeWish({ input, ...rest }: ToWish): Promise<Wish | undefined> {
  const hidden = tellingOf(rest.name).secret ?? []
  const fields = Object.entries(input)
  const key = await newKey()
  const open = Object.fromEntries(fields.filter(([field]) => !hidden.includes(field)))
  const wish: Wish = { ...rest, key, input: open, at: serverNow() }
  if (!put(wish)) return undefined
  secrets.set(key, Object.fromEntries(fields.filter(([field]) => hidden.includes(field))))
  clean.add(key)
  return wish
}

function put(wish: Wish): boolean {
  const isKept = keepFirst(PREFIX + wish.key, wish)
  if (isKept || wish.ended) store.set([...store.get().filter(({ key }) => key !== wish.key), wish])
  return isKept
}

/** Everything that its procedure asks for; undefined once a secret of it is lost, as when the app was closed. */
export function wholeInput({ key, name, input }: Wish): object | undefined {
  const secret = secrets.get(key)
  return secret || !tellingOf(name).secret ? { ...input, ...secret, key } : undefined
}

/** Whether the same was asked for. */
export function isSame(wish: Wish, { name, input }: ToWish): boolean {
  const { key: _, ...before } = { key: '', ...wholeInput(wish) }
  return wish.name === name && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(input))
}

const inOrder = (input: object) => Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))

/** Notes that it is wanted no more; undefined when it is over already. */
export function noteUnwanted(key: string): Wish | undefined {
  const wish = openWishes().find((one) => one.key === key)
  if (!wish) return undefined
  const unwanted: Wish = { ...wish, unwanted: true, draft: undefined }
  put(unwanted)
  return unwanted
}

/** Notes that it is sent; answers whether it may have been sent before without an answer. */
export function noteSending({ key }: Wish): boolean {
  return !clean.delete(key)
}

/** Takes a wish off the phone: somebody has seen how it ended. */
export function forgetWish(key: string): void {
  secrets.delete(key)
  drop(PREFIX + key)
  store.set(store.get().filter((one) => one.key !== key))
}

/**
 * Keeps how a wish ended until somebody has read it. Where that cannot be written the open wish stays on the phone: sent
 * again after a new start, it gets the same answer.
 */
export function tellLater(wish: Wish, ended: Ended): void {
  // Whoever wished it may have left the phone meanwhile: they are told when they come back.
  if (!store.get().some(({ key }) => key === wish.key)) return
  secrets.delete(wish.key)
  put({ ...wish, ended, draft: undefined })
}

/** Tells of something that went by itself: a parcel of the outbox. */
export function tellDone(key: string, name: ChangeName, about: string, subject: string | null): void {
  put({ key, name, about, thing: '', input: {}, at: serverNow(), ended: { is: 'done', subject } })
}
