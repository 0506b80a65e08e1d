import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { handOver } from '@/platform/files'

const COPIED = '没能直接打开。地址替您复制好了，发到电脑上打开就行。'
const FAILED = '模板没取下来。看看有没有网，再点一次。'

/** Fetches the empty roster. `words` says what became of it when it did not go as usual. */
export function useTemplate(villageId: string) {
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const fetch = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const { url, name } = await cloud.village.rosterTemplate({ villageId })
      setWords((await handOver(url, name)) ? '' : COPIED)
    } catch {
      setWords(FAILED)
    }
    setBusy(false)
  }
  return { busy, words, fetch }
}
