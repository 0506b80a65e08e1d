import { isPassing, isRefusal, OfflineError, type Refusal, type ShownRefusal } from './errors'
import { newKey } from './keys'
import { callProcedure } from './link'
import {
  findParcel,
  type KeptRefusal,
  lastPlace,
  type Parcel,
  parcels,
  putParcel,
  takeParcel,
  useParcels,
} from './parcels'
import { dropPhoto, hasPhoto, uploadPhoto } from './photos'
import { refresh } from './query-client'

export type { Parcel } from './parcels'

/** What is to be sent: what the outbox adds to it is its own. */
export type ToSend = Pick<Parcel, 'path' | 'input' | 'photos' | 'title'>

/** How sending went. `waiting` is kept on this phone and goes by itself. */
export type Sent =
  | { readonly is: 'done'; readonly answer: unknown }
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly refusal: ShownRefusal }

const PHOTO_GONE: KeptRefusal = {
  code: 'PHOTO_GONE',
  message: '有张照片在手机里找不到了。',
  data: { way: '请重新拍一张再送。' },
}
const NO_ROOM: ShownRefusal = {
  message: '手机存满了，这一件还没记下。',
  data: { way: '走到有信号的地方，等手机里的送出去，再来一次。' },
}
/** With more before it than so many, a parcel is not waited for. */
const FEW = 3

/** All parcels on this phone, the ones that were refused included. */
export const useOutbox = useParcels

const isWaiting = (parcel: Parcel) => parcel.refused === undefined

/** Puts a parcel in the outbox - from then on it cannot be lost - and tries to send it at once, after those before it. */
export async function send(parcel: ToSend): Promise<Sent> {
  const before = parcels().filter(isWaiting).length
  const key = await newKey()
  if (!putParcel({ ...parcel, key, order: lastPlace(), sent: [], tried: false })) {
    return { is: 'refused', refusal: NO_ROOM }
  }
  const round = sendWaiting()
  if (before > FEW) return { is: 'waiting' }
  const sent = (await round).get(key) ?? { is: 'waiting' }
  // Whoever sends is looking at the page, which shows the refusal.
  if (sent.is === 'refused') takeParcel(key)
  return sent
}

/**
 * Puts a parcel in the outbox and goes on, for whoever has the next door before them. With `instead`, the key of a parcel
 * that was refused or has never been asked for, it takes that one's place. Answers null once it is kept, else why not.
 */
export async function leave(parcel: ToSend, instead?: string): Promise<ShownRefusal | null> {
  const key = await newKey()
  const old = instead === undefined ? undefined : findParcel(instead)
  const swaps = old !== undefined && (old.refused !== undefined || !old.tried)
  const order = swaps && isWaiting(old) ? old.order : lastPlace()
  if (!putParcel({ ...parcel, key, order, sent: [], tried: false })) return NO_ROOM
  if (swaps) {
    takeParcel(old.key)
    await dropPhotos(old.photos.filter((photo) => !parcel.photos.includes(photo)))
  }
  sendWaiting()
  return null
}

type Outcomes = ReadonlyMap<string, Sent>

let underWay: Promise<unknown> = Promise.resolve()
/** The round that has not begun yet; whoever asks meanwhile joins it. */
let next: Promise<Outcomes> | undefined

/** Sends what waits, in order and one round at a time, until the network fails. Answers how it went, by key. */
export function sendWaiting(): Promise<Outcomes> {
  if (next) return next
  const round = underWay.then(() => {
    next = undefined
    return sendAll()
  })
  next = round
  underWay = round
  return round
}

async function sendAll(): Promise<Outcomes> {
  const outcomes = new Map<string, Sent>()
  for (const { key } of parcels().filter(isWaiting)) {
    try {
      const sent = await deliver(key)
      if (sent) outcomes.set(key, sent)
    } catch (error) {
      if (error instanceof OfflineError) break
      // A fault may be of this parcel alone; it is tried again in the next round, the others go now.
    }
  }
  if ([...outcomes.values()].some(({ is }) => is === 'done')) refresh()
  return outcomes
}

/**
 * Sends one parcel; undefined when it is not here any more: whoever made it has left, or put another in its place.
 * Rejects when the answer is not known; then it stays, under its key.
 */
async function deliver(key: string): Promise<Sent | undefined> {
  const parcel = findParcel(key)
  if (!parcel) return undefined
  for (const photo of parcel.photos.slice(parcel.sent.length)) {
    if (!(await hasPhoto(photo))) return refuse(key, PHOTO_GONE)
  }
  try {
    await uploadAll(parcel)
    const ready = findParcel(key)
    if (!ready) return undefined
    if (!ready.tried) putParcel({ ...ready, tried: true })
    const answer = await callProcedure(ready.path, { ...ready.input, photos: ready.sent, key })
    takeParcel(key)
    await dropPhotos(parcel.photos)
    return { is: 'done', answer }
  } catch (error) {
    if (!isRefusal(error) || isPassing(error.code)) throw error
    return refuse(key, keptOf(error))
  }
}

const keptOf = ({ code, message, data }: Refusal): KeptRefusal => ({
  code,
  message,
  data: { ...data, way: data.way ?? '' },
})

function refuse(key: string, refused: KeptRefusal): Sent {
  const parcel = findParcel(key)
  if (parcel) putParcel({ ...parcel, refused })
  return { is: 'refused', refusal: { message: refused.message, data: { way: refused.data.way } } }
}

/** Uploads what is not up yet; each file id is kept at once, so that no photo is sent twice. */
async function uploadAll({ key, photos, sent: up }: Parcel): Promise<void> {
  let sent = up
  for (const photo of photos.slice(up.length)) {
    sent = [...sent, await uploadPhoto(photo)]
    const here = findParcel(key)
    if (!here) return
    putParcel({ ...here, sent })
  }
}

async function dropPhotos(photos: readonly string[]): Promise<void> {
  for (const photo of photos) await dropPhoto(photo)
}

/** Takes a refused parcel and its photos off the phone, once the person has read why. */
export async function dismiss(key: string): Promise<void> {
  const parcel = findParcel(key)
  takeParcel(key)
  await dropPhotos(parcel?.photos ?? [])
}
