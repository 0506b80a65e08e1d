import { drop, isRecord, isText, isTexts, namesKept, recall } from '../link/storage'
import { createPersonalStore } from '../link/store'
import { keepFirst } from '../reads/known'

/** What a "no" said, as it is kept: `data` holds `way` and, by `code`, whatever else the contract tells with it. */
export interface KeptRefusal {
  readonly code: string
  readonly message: string
  readonly data: Readonly<Record<string, unknown>> & { readonly way: string }
}

/** Something to be sent as soon as there is network: a claim with its photos, a sheet of a walk. */
export interface Parcel {
  readonly key: string
  /** Its place in the outbox: parcels go from the lowest to the highest. */
  readonly order: number
  readonly path: readonly string[]
  /** The procedure's input but for `key` and `photos`. */
  readonly input: Readonly<Record<string, unknown>>
  /** Names of photos on this phone; as each is sent, its file id joins `sent`. */
  readonly photos: readonly string[]
  readonly sent: readonly string[]
  /** What it is, for the person: 照看老人. */
  readonly title: string
  /** It was asked for, and may have arrived though no answer came: from then on it is not to be changed. */
  readonly tried: boolean
  /** The draft that still shows it, and what that says: pressed once more there, it is the same parcel. */
  readonly draft?: { readonly name: string; readonly text: string } | undefined
  /** Set when the cloud said no. It stays until the person has read it. */
  readonly refused?: KeptRefusal | undefined
}

const PREFIX = 'outbox.'

const isKeptRefusal = (value: unknown): value is KeptRefusal =>
  isRecord(value) && isText(value.code) && isText(value.message) && isRecord(value.data) && isText(value.data.way)
const isParcel = (value: unknown): value is Parcel =>
  isRecord(value) &&
  isText(value.key) &&
  typeof value.order === 'number' &&
  isTexts(value.path) &&
  isRecord(value.input) &&
  isTexts(value.photos) &&
  isTexts(value.sent) &&
  isText(value.title) &&
  typeof value.tried === 'boolean' &&
  (value.draft === undefined || (isRecord(value.draft) && isText(value.draft.name) && isText(value.draft.text))) &&
  (value.refused === undefined || isKeptRefusal(value.refused))

const inOrder = (parcels: readonly Parcel[]) => [...parcels].sort((a, b) => a.order - b.order)

/** Every parcel is kept under a name of its own: five hundred of them are not written anew whenever one is sent. */
const kept = () => inOrder(namesKept(PREFIX).flatMap((name) => recall(name, isParcel) ?? []))
const store = createPersonalStore<readonly Parcel[]>(kept(), [])

/** Takes up again what lies on the phone for whoever is here now. */
export const recallParcels = (): void => store.set(kept())

/** All parcels on this phone in the order in which they go, those that were refused included. */
export const parcels = store.get
export const useParcels = store.use

export const findParcel = (key: string): Parcel | undefined => store.get().find((one) => one.key === key)

/** The place after all others. */
export const lastPlace = (): number => (store.get()[store.get().length - 1]?.order ?? 0) + 1

/** Keeps a parcel, new or changed. Answers false, and keeps nothing, when the phone has no room left. */
export function putParcel(parcel: Parcel): boolean {
  if (!keepFirst(PREFIX + parcel.key, parcel)) return false
  store.set(inOrder([...store.get().filter(({ key }) => key !== parcel.key), parcel]))
  return true
}

/** Takes a parcel off the phone; its photos stay. */
export function takeParcel(key: string): void {
  drop(PREFIX + key)
  store.set(store.get().filter((one) => one.key !== key))
}
