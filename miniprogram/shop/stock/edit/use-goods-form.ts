import { dayOf } from '@shared/kernel/time'
import type { StockLine } from '@shared/shop/contract'
import { useRef, useState } from 'react'
import { dropPhoto, uploadPhoto } from '@/cloud/files/photos'
import { serverNow } from '@/cloud/link/clock'
import { OfflineError } from '@/cloud/link/errors'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import type { AnyOutcome } from '@/parts/not-sent'
import { blankGoods, goodsOf, isTypedGoods, typedGoods, whatIsMissing } from './typed-goods'

/** New goods, or changed ones: what is typed, what is missing, and the way to put it on the shelf. */
export function useGoodsForm(villageId: string, line: StockLine | undefined) {
  const name = `shop.saveGoods:${line?.id ?? villageId}`
  const today = dayOf(serverNow())
  const { value, change, clear } = useDraft(name, line ? typedGoods(line, today) : blankGoods(today), isTypedGoods)
  const save = useChange('shop.saveGoods', line ? `goods:${line.id}` : `shelf:${villageId}`, name)
  const [upload, setUpload] = useState<AnyOutcome>()
  // A photo is sent once, so that the same press repeated asks for the same.
  const sent = useRef<{ readonly photo: string; readonly fileId: string }>()

  const photoId = async (photo: string): Promise<string> => {
    if (sent.current?.photo !== photo) sent.current = { photo, fileId: await uploadPhoto(photo) }
    return sent.current.fileId
  }
  const photoOf = async (): Promise<{ photo?: string | null }> => {
    const [photo] = value.photos
    if (photo !== undefined) return { photo: await photoId(photo) }
    return value.keepsPhoto ? {} : { photo: null }
  }
  return {
    value,
    change,
    missing: whatIsMissing(value),
    outcome: upload ?? save.outcome,
    save: async (): Promise<boolean> => {
      const draft = goodsOf(value)
      if (!draft) return false
      setUpload(undefined)
      try {
        const input = { villageId, draft, onShelf: value.onShelf, ...(await photoOf()) }
        const { is } = await save.send(line ? { ...input, goodsId: line.id } : input, draft.name)
        if (is !== 'done') return false
      } catch (error) {
        setUpload(error instanceof OfflineError ? { is: 'offline' } : { is: 'fault', requestId: undefined })
        return false
      }
      await Promise.all(value.photos.map(dropPhoto))
      clear()
      return true
    },
  }
}

export type GoodsForm = ReturnType<typeof useGoodsForm>
