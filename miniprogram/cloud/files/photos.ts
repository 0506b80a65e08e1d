import { useEffect, useState } from 'react'
import { isSpokenOf } from '../link/storage'
import type { PhotoShelf } from './photo-shelf'
import { browserShelf } from './photo-shelf-browser'
import { weChatShelf } from './photo-shelf-wechat'

const shelf: PhotoShelf = process.env.TARO_ENV === 'weapp' ? weChatShelf : browserShelf

/** Keeps a photo on this phone. Answers the name to put into a draft. */
export const keepPhoto = (path: string): Promise<string> => shelf.keep(path)

/** Whether a photo is still on this phone. */
export const hasPhoto = async (name: string): Promise<boolean> => (await shelf.show(name)) !== null

/** Sends a kept photo; answers its file id for a procedure's input. Rejects with OfflineError without network. */
export const uploadPhoto = (name: string): Promise<string> => shelf.upload(name)

/** Takes a photo off this phone: it was sent, or is not wanted any more. */
export const dropPhoto = (name: string): Promise<void> => shelf.drop(name)

/**
 * Takes off this phone whatever photos nothing on it speaks of any more: no draft, and nothing that waits to be sent. They
 * are left by drafts that were let go of, and by whoever had the phone before.
 */
export async function dropStrayPhotos(): Promise<void> {
  const names = await shelf.names()
  for (const name of names) if (!isSpokenOf(name)) await shelf.drop(name)
}

/** Addresses of kept photos, in order; null while one is being looked up or when it is gone. */
export function usePictures(names: readonly string[]): readonly (string | null)[] {
  const [found, setFound] = useState<Readonly<Record<string, string | null>>>({})
  const wanted = names.join('\n')
  useEffect(() => {
    let away = false
    for (const name of wanted ? wanted.split('\n') : []) {
      shelf.show(name).then((url) => {
        if (!away) setFound((before) => ({ ...before, [name]: url }))
      })
    }
    return () => {
      away = true
    }
  }, [wanted])
  return names.map((name) => found[name] ?? null)
}
