import { FaultError, OfflineError } from '../link/errors'
import { newKey } from '../link/keys'
import { postLocal } from '../link/local-door'
import { type PhotoShelf, UnreadablePhoto } from './photo-shelf'

/** The longer side that a photo keeps, in px, and its JPEG quality. */
const LONGEST_PX = 1600
const QUALITY = 0.72
const DATABASE = 'cunxing-photos'
const SHELF = 'photos'

const opened = (url: string) =>
  new Promise<HTMLImageElement>((answer, fail) => {
    const image = new window.Image()
    image.onload = () => answer(image)
    image.onerror = () => fail(new UnreadablePhoto(url))
    image.src = url
  })

/** Draws the picture anew: smaller, and without the place and time that a camera puts into it. */
async function smaller(url: string): Promise<Blob> {
  const image = await opened(url)
  const scale = Math.min(1, LONGEST_PX / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((answer, fail) => {
    canvas.toBlob((blob) => (blob ? answer(blob) : fail(new UnreadablePhoto(url))), 'image/jpeg', QUALITY)
  })
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((answer, fail) => {
    request.onsuccess = () => answer(request.result)
    request.onerror = () => fail(request.error)
  })

async function shelf(mode: 'readonly' | 'readwrite'): Promise<IDBObjectStore> {
  const opening = window.indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF)
  const database = await settled(opening)
  return database.transaction(SHELF, mode).objectStore(SHELF)
}

async function find(name: string): Promise<Blob | undefined> {
  const kept: unknown = await settled((await shelf('readonly')).get(name))
  return kept instanceof Blob ? kept : undefined
}

/** Photos in the browser's own database: they survive a reload. */
export const browserShelf: PhotoShelf = {
  async keep(path) {
    const photo = await smaller(path)
    const name = `${await newKey()}.jpg`
    await settled((await shelf('readwrite')).put(photo, name))
    return name
  },

  async show(name) {
    const photo = await find(name)
    return photo ? URL.createObjectURL(photo) : null
  },

  async upload(name) {
    const photo = await find(name)
    if (!photo) throw new FaultError(`no photo ${name} on this phone`)
    const answer = await postLocal(`/local/upload?name=${name}`, photo, 'image/jpeg').catch((error: unknown) => {
      throw error instanceof FaultError ? error : new OfflineError(String(error))
    })
    if (typeof answer.fileID !== 'string') throw new FaultError('the upload gave no file id')
    return answer.fileID
  },

  async drop(name) {
    await settled((await shelf('readwrite')).delete(name))
  },

  async names() {
    return (await settled((await shelf('readonly')).getAllKeys())).map(String)
  },
}
