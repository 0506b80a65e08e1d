import type { RosterImport } from '@shared/village/roster-import'
import { useState } from 'react'
import { type ChosenFile, uploadFile } from '@/cloud/files/files'
import { OfflineError } from '@/cloud/link/errors'
import { useChange } from '@/cloud/wishes/use-change'
import type { AnyOutcome } from '@/parts/not-sent'
import { chooseFile } from '@/platform/files'

/** What is under way with a workbook: nothing, being sent, being read in the cloud. */
export type Stage = 'idle' | 'sending' | 'reading'

/** A workbook that was chosen; once it is up, its id, so that it is not sent twice. */
interface Held {
  readonly file: ChosenFile
  readonly id?: string
}

/** Chooses a workbook, sends it and has it read; nothing is imported by it. `onRead` gets what it would change. */
export function usePreview(villageId: string, onRead: (read: RosterImport) => void) {
  const preview = useChange('village.previewRoster', `roster:${villageId}`)
  const [stage, setStage] = useState<Stage>('idle')
  const [outcome, setOutcome] = useState<AnyOutcome>()
  const [held, setHeld] = useState<Held>()

  const read = async (file: string): Promise<void> => {
    setStage('reading')
    const result = await preview.send({ villageId, file })
    if (result.is === 'done') {
      setHeld(undefined)
      return onRead(result.answer.import)
    }
    if (result.is !== 'refused') return setOutcome(result)
    const { refusal } = result
    if (refusal.code !== 'SHEET_UNREADABLE') return setOutcome(result)
    // What cannot be read will not be read the next time either: the person chooses anew.
    setHeld(undefined)
    setOutcome({ is: 'refused', refusal: { message: refusal.message, data: { way: refusal.data.why } } })
  }
  const submit = async ({ file, id }: Held): Promise<void> => {
    setOutcome(undefined)
    setStage('sending')
    try {
      const sent = id ?? (await uploadFile(file))
      setHeld({ file, id: sent })
      await read(sent)
    } catch (error) {
      setHeld({ file })
      setOutcome(error instanceof OfflineError ? { is: 'offline' } : { is: 'fault', requestId: undefined })
    } finally {
      setStage('idle')
    }
  }
  return {
    stage,
    outcome,
    choose: async () => {
      const file = await chooseFile('xlsx')
      if (file) await submit({ file })
    },
    /** The same file once more; only while there is one that the cloud has not answered about. */
    again: held && stage === 'idle' ? () => submit(held) : undefined,
  }
}
