import { useState } from 'react'
import { isRefusal, OfflineError } from '@/cloud/link/errors'
import { ask } from '@/platform/ask'
import { handOver } from '@/platform/files'

/** A paper that the cloud has made: where it lies for a short while, and the name to keep it under. */
interface PaperFile {
  readonly url: string
  readonly name: string
  /** Characters that no type of ours has: the paper keeps a box for each. */
  readonly missing: readonly string[]
}

/** Asks the cloud for a paper and opens it. */
export interface Paper {
  readonly making: boolean
  /** What became of it when it did not go as usual; empty otherwise. */
  readonly trouble: string
  readonly open: () => Promise<void>
}

const COPIED = '没能直接打开。地址替您复制好了，一小时内发到电脑上打开就行。'
const OFFLINE = '没有网，还没排好。走到信号好的地方，再点一次。'
const FAILED = '是我们这边出了毛病，没排好。过一会儿再点一次。'

/** Has a paper made and hands it over: `usePaper(() => cloud.paper.passbook({}))`. It is made anew at every press. */
export function usePaper(make: () => Promise<PaperFile>): Paper {
  const [making, setMaking] = useState(false)
  const [trouble, setTrouble] = useState('')
  const open = async (): Promise<void> => {
    if (making) return
    setMaking(true)
    setTrouble('')
    try {
      const { url, name, missing } = await make()
      const wanted = missing.length === 0 || (await ask('有的字印不出来', sayMissing(missing), '照样打开'))
      if (wanted && !(await handOver(url, name))) setTrouble(COPIED)
    } catch (error) {
      setTrouble(whyNot(error))
    }
    setMaking(false)
  }
  return { making, trouble, open }
}

/** As many as one reads in a question. */
const MOST_SHOWN = 6

const sayMissing = (missing: readonly string[]): string =>
  `${missing.slice(0, MOST_SHOWN).join('、')}${missing.length > MOST_SHOWN ? `等 ${missing.length} 个字` : ''}，字库里没有。纸上留了空框，印出来用笔填上。`

function whyNot(error: unknown): string {
  if (isRefusal(error)) return [error.message, error.data.way].filter(Boolean).join('')
  return error instanceof OfflineError ? OFFLINE : FAILED
}
