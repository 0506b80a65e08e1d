import { useState } from 'react'
import { type ChosenFile, uploadFile } from '@/cloud/files/files'
import { isRefusal, OfflineError } from '@/cloud/link/errors'
import type { AnyOutcome } from '@/parts/not-sent'
import { chooseFile } from '@/platform/files'

/** What is under way with a sheet: nothing, being sent, being read in the cloud. */
type Stage = 'idle' | 'sending' | 'reading'

/** What is under way, in words. */
export const UNDER_WAY: Readonly<Record<Stage, string>> = { idle: '', sending: '正在传表格…', reading: '正在核对表格…' }

/** How one gets at the filled-in sheet. */
export const CHOOSE =
  process.env.TARO_ENV === 'weapp' ? '先在微信里发给自己（文件传输助手），再回来选。' : '选电脑或手机里填好的那一份。'

/** Chooses an Excel sheet, sends it and has it read by `read`; nothing is changed by it. `onRead` gets what it says. */
export function useListSheet<Read>(read: (file: string) => Promise<Read>, onRead: (read: Read) => void) {
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
      const answer = await read(sent)
      setHeld(undefined)
      onRead(answer)
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

export type ListSheet = ReturnType<typeof useListSheet>

/** What is wrong with the file says more than what to do about any. */
const whyOf = (data: { readonly way?: string; readonly why?: unknown }): string =>
  typeof data.why === 'string' ? data.why : (data.way ?? '')

function whyNot(error: unknown): AnyOutcome {
  if (isRefusal(error)) return { is: 'refused', refusal: { message: error.message, data: { way: whyOf(error.data) } } }
  return error instanceof OfflineError ? { is: 'offline' } : { is: 'fault', requestId: undefined }
}
