import type { GoodsDraft } from '@shared/shop/goods'
import { useState } from 'react'
import { type ChosenFile, uploadFile } from '@/cloud/files/files'
import { isRefusal, OfflineError } from '@/cloud/link/errors'
import { cloud } from '@/cloud/link/link'
import type { AnyOutcome } from '@/parts/not-sent'
import { chooseFile } from '@/platform/files'

/** Goods that were read from a sheet or a published shop, and with how many in stock. */
export interface ReadGoods {
  readonly draft: GoodsDraft
  readonly stock: number
  /** What taking them over does to the shelf; a published shop does not say. */
  readonly state?: 'added' | 'changed' | 'unchanged'
}

/** What a sheet says: goods, or what is wrong with it, cell by cell. */
export type ReadSheet = Awaited<ReturnType<typeof cloud.shop.readGoodsSheet>>

/** What is under way with a sheet: nothing, being sent, being read in the cloud. */
export type Stage = 'idle' | 'sending' | 'reading'

/** Chooses a goods sheet, sends it and has it read; nothing is changed by it. `onRead` gets what it says. */
export function useGoodsSheet(villageId: string, onRead: (read: ReadSheet) => void) {
  const [stage, setStage] = useState<Stage>('idle')
  const [outcome, setOutcome] = useState<AnyOutcome>()
  const [held, setHeld] = useState<ChosenFile>()

  const submit = async (file: ChosenFile): Promise<void> => {
    setOutcome(undefined)
    setHeld(file)
    setStage('sending')
    try {
      const sent = await uploadFile(file)
      setStage('reading')
      const read = await cloud.shop.readGoodsSheet({ villageId, file: sent })
      setHeld(undefined)
      onRead(read)
    } catch (error) {
      setOutcome(whyNot(error))
      // What cannot be read will not be read the next time either: the person chooses anew.
      if (isRefusal(error)) setHeld(undefined)
    } finally {
      setStage('idle')
    }
  }
  return {
    stage,
    outcome,
    choose: async () => {
      const file = await chooseFile('xlsx')
      if (file) await submit(file)
    },
    /** The same file once more; only while there is one that the cloud has not answered about. */
    again: held && stage === 'idle' ? () => submit(held) : undefined,
  }
}

function whyNot(error: unknown): AnyOutcome {
  if (isRefusal(error)) return { is: 'refused', refusal: error }
  return error instanceof OfflineError ? { is: 'offline' } : { is: 'fault', requestId: undefined }
}
