import { dropPhoto, hasPhoto, uploadPhoto } from '../files/photos'
import { isPassing, isRefusal, maybeForgotten, OfflineError, type Refusal, type ShownRefusal } from '../link/errors'
import { newKey } from '../link/keys'
import { callProcedure, letGo } from '../link/link'
import { refresh } from '../link/query-client'
import { isHere } from '../person/person'
import { isChangeName } from './changes'
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
import { subjectOf } from './subject'
import { draftText, dropDraftIf } from './use-draft'
import { tellDone } from './wishes'

export type { Parcel } from './parcels'

/** What is to be sent: what the outbox adds to it is its own. */
export type ToSend = Pick<Parcel, 'path' | 'input' | 'photos' | 'title'>

/** How sending went. `waiting` is kept on this phone and goes by itself. */
export type Sent =
  | { readonly is: 'done'; readonly answer: unknown }
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly refusal: ShownRefusal }
/** Whether the page that sends is still in front. */
type Looking = { readonly current: boolean }

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

/** Parcels that a page waits for: what became of all others is told wherever the person is. */
const awaited = new Set<string>()

/**
 * Puts a parcel in the outbox - from then on it cannot be lost - and tries to send it at once, after those before it.
 * `draft` names the draft that shows it: as long as that says the same, pressing again sends no second one.
 */
export async function send({ draft, ...parcel }: ToSend & { draft: string }, looking: Looking): Promise<Sent> {
  const fresh = await newKey()
  const typed = { name: draft, text: draftText(draft) }
  const waiting = parcels().filter(isWaiting)
  const same = waiting.find(({ draft: old }) => old?.name === typed.name && old.text === typed.text)
  const key = same?.key ?? fresh
  const put = (more: Partial<Parcel>) =>
    putParcel({ ...parcel, key, order: lastPlace(), sent: [], tried: false, ...more })
  if (!same && !put({ draft: typed })) return { is: 'refused', refusal: NO_ROOM }
  awaited.add(key)
  const round = sendWaiting()
  const sent = waiting.length > FEW ? undefined : (await round).get(key)
  awaited.delete(key)
  if (sent?.is === 'done' && !looking.current) tell({ ...parcel, key }, sent.answer)
  return over(key, sent ?? { is: 'waiting' }, looking)
}

/** Whoever looks at the page sees there what became of it; whoever has left is told where they are. */
function over(key: string, sent: Sent, looking: Looking): Sent {
  const parcel = findParcel(key)
  if (sent.is === 'waiting' && parcel?.draft) {
    putParcel({ ...parcel, draft: undefined })
    dropDraftIf(parcel.draft)
  }
  if (sent.is === 'refused' && looking.current) takeParcel(key)
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
    if (!isHere()) break
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
    const answer = await ask(ready)
    takeParcel(key)
    if (ready.draft) dropDraftIf(ready.draft)
    if (!awaited.has(key)) tell(ready, answer)
    await dropPhotos(parcel.photos)
    return { is: 'done', answer }
  } catch (error) {
    if (!isRefusal(error) || isPassing(error.code)) throw error
    return refuse(key, keptOf(error))
  }
}

/** A "no" that may not know of an earlier try, whose answer was lost, is not believed before its key is let go of. */
async function ask({ path, input, sent, key, tried }: Parcel): Promise<unknown> {
  try {
    return await callProcedure(path, { ...input, photos: sent, key })
  } catch (error) {
    if (!tried || !isRefusal(error) || isPassing(error.code) || !maybeForgotten(error.code)) throw error
    return letGo(path, key).catch((no: unknown) => {
      throw isRefusal(no) && no.code === 'LET_GO' ? error : no
    })
  }
}

/** Sheets of a walk are many, and the walk counts them itself. */
function tell({ key, path, input, title }: Pick<Parcel, 'key' | 'path' | 'input' | 'title'>, answer: unknown): void {
  const name = path.join('.')
  if (isChangeName(name) && name !== 'inspection.score') tellDone(key, name, title, subjectOf(answer, input))
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
