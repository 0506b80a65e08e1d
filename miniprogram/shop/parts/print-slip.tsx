import { useState } from 'react'
import { cloud } from '@/cloud/link'
import { useAsk } from '@/cloud/use-ask'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { handOver } from '@/platform/files'

/** 打印单子: an order on paper, with its codes, for whoever has no phone. */
export function PrintSlip({ orderId, word = '打印单子' }: { orderId: string; word?: string }) {
  const slip = useAsk(cloud.paper.orderSlip)
  const [copied, setCopied] = useState(false)
  const print = async () => {
    const outcome = await slip.send({ orderId })
    if (outcome.is !== 'done') return
    setCopied(!(await handOver(outcome.answer.url, outcome.answer.name)))
  }
  return (
    <>
      <Button kind='line' icon='list' onPress={print} busyWord='正在写…'>
        {word}
      </Button>
      <NotSent outcome={slip.outcome} />
      {copied && <Note>这部手机打不开，地址已经复制好，发到电脑上就能打印。</Note>}
    </>
  )
}
