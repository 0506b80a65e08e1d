import { isPassing, isRefusal, OfflineError, type ShownRefusal } from './errors'
import { newKey } from './keys'
import { callProcedure } from './link'
import { dropPhoto, hasPhoto, uploadPhoto } from './photos'
import { refresh } from './query-client'
import { isRecord, isText, isTexts, keep, recall } from './storage'
import { createPersonalStore } from './store'

/** Something to be sent as soon as there is network: a claim with its photos. */
export interface Parcel {
  readonly key: string
  readonly path: readonly string[]
  /** The procedure's input but for `key` and `photos`. */
  readonly input: Readonly<Record<string, unknown>>
  /** Names of photos on this phone; as each is sent, its file id joins `sent`. */
  readonly photos: readonly string[]
  readonly sent: readonly string[]
  /** What it is, for the person: 照看老人. */
  readonly title: string
  /** Set when the cloud said no. It stays until the person has read it. */
  readonly refused?: ShownRefusal | undefined
}

/** How sending went. `waiting` is kept on this phone and goes by itself. */
export type Sent =
  | { readonly is: 'done'; readonly answer: unknown }
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly refusal: ShownRefusal }

const NAME = 'outbox'
const PHOTO_GONE: ShownRefusal = { message: '有张照片在手机里找不到了。', data: { way: '请重新拍一张再送。' } }

const isShown = (value: unknown): value is ShownRefusal =>
  isRecord(value) && isText(value.message) && isRecord(value.data) && isText(value.data.way)
const isParcel = (value: unknown): value is Parcel =>
  isRecord(value) &&
  isText(value.key) &&
  isTexts(value.path) &&
  isRecord(value.input) &&
  isTexts(value.photos) &&
  isTexts(value.sent) &&
  isText(value.title) &&
  (value.refused === undefined || isShown(value.refused))
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

const store = createPersonalStore<readonly Parcel[]>((recall(NAME, isList) ?? []).filter(isParcel), [])
let underWay: Promise<unknown> = Promise.resolve()

/** All parcels on this phone, the ones that were refused included. */
export const useOutbox = store.use

const write = (parcels: readonly Parcel[]) => {
  keep(NAME, parcels)
  store.set(parcels)
}
const rewrite = (parcel: Parcel) => write(store.get().map((one) => (one.key === parcel.key ? parcel : one)))
/** Whoever made it may have left meanwhile; then it is nobody's to send. */
const isHere = (key: string) => store.get().some((one) => one.key === key)
const remove = (key: string) => write(store.get().filter((one) => one.key !== key))

/** Puts a parcel in the outbox - from then on it cannot be lost - and tries to send it at once, after those before it. */
export async function send(parcel: Omit<Parcel, 'key' | 'sent' | 'refused'>): Promise<Sent> {
  const key = await newKey()
  write([...store.get(), { ...parcel, key, sent: [] }])
  const sent = (await sendWaiting()).get(key) ?? { is: 'waiting' }
  // Whoever sends is looking at the page, which shows the refusal.
  if (sent.is === 'refused') remove(key)
  return sent
}

/** Sends what waits, in order and one round at a time, until the network fails. Answers how it went, by key. */
export function sendWaiting(): Promise<ReadonlyMap<string, Sent>> {
  const round = underWay.then(async () => {
    const outcomes = new Map<string, Sent>()
    for (const parcel of store.get().filter((one) => one.refused === undefined)) {
      if (!isHere(parcel.key)) continue
      try {
        outcomes.set(parcel.key, await deliver(parcel))
      } catch (error) {
        if (error instanceof OfflineError) return outcomes
        // A fault may be of this parcel alone; it is tried again in the next round, the others go now.
      }
    }
    return outcomes
  })
  underWay = round
  return round
}

/** Sends one parcel. Rejects when the answer is not known; then it stays, under its key. */
async function deliver(parcel: Parcel): Promise<Sent> {
  const refuse = ({ message, data: { way = '' } }: ShownRefusal): Sent => {
    const refusal = { message, data: { way } }
    rewrite({ ...parcel, refused: refusal })
    return { is: 'refused', refusal }
  }
  for (const photo of parcel.photos.slice(parcel.sent.length)) if (!(await hasPhoto(photo))) return refuse(PHOTO_GONE)
  try {
    const photos = await uploadAll(parcel)
    if (!isHere(parcel.key)) throw new OfflineError('its maker has left')
    const answer = await callProcedure(parcel.path, { ...parcel.input, photos, key: parcel.key })
    remove(parcel.key)
    for (const photo of parcel.photos) await dropPhoto(photo)
    refresh()
    return { is: 'done', answer }
  } catch (error) {
    if (!isRefusal(error) || isPassing(error.code)) throw error
    return refuse(error)
  }
}

/** Uploads what is not up yet; each file id is kept at once, so that no photo is sent twice. */
async function uploadAll(parcel: Parcel): Promise<readonly string[]> {
  let sent = parcel.sent
  for (const photo of parcel.photos.slice(sent.length)) {
    sent = [...sent, await uploadPhoto(photo)]
    rewrite({ ...parcel, sent })
  }
  return sent
}

/** Takes a refused parcel and its photos off the phone, once the person has read why. */
export async function dismiss(key: string): Promise<void> {
  const parcel = store.get().find((one) => one.key === key)
  remove(key)
  for (const photo of parcel?.photos ?? []) await dropPhoto(photo)
}
