import { useRef, useState } from 'react'
import { dropPhoto, keepPhoto, uploadPhoto } from '@/cloud/files/photos'
import { OfflineError } from '@/cloud/link/errors'

type Picture = () => Promise<string>

/** What was signed, and its file in the cloud: sent once, so that asking again about the same sale brings the same signature. */
export function useSignature() {
  const [picture, setPicture] = useState<Picture | null>(null)
  const file = useRef('')
  const [failed, setFailed] = useState<'offline' | 'fault'>()

  const sign = (fresh: Picture | null) => {
    file.current = ''
    setFailed(undefined)
    setPicture(() => fresh)
  }
  /** Answers whether it lies in the cloud. */
  const upload = async (): Promise<boolean> => {
    if (file.current !== '' || !picture) return file.current !== ''
    setFailed(undefined)
    try {
      const name = await keepPhoto(await picture())
      file.current = await uploadPhoto(name)
      await dropPhoto(name)
      return true
    } catch (error) {
      setFailed(error instanceof OfflineError ? 'offline' : 'fault')
      return false
    }
  }
  return { signed: picture !== null, sign, upload, file, failed }
}
