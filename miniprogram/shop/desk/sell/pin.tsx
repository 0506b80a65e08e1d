import { useState } from 'react'
import { Button } from '@/parts/button'
import { Digits } from '@/parts/digits'
import { Page } from '@/parts/page'
import { NotOrdered } from '@/shop/parts/not-ordered'
import { Bill } from './bill'
import type { Met } from './use-sale'
import { useSell } from './use-sell'

/** 请他输密码: the phone is handed over, and the six digits are not shown. */
export function Pin({ sale }: { sale: Met }) {
  const [pin, setPin] = useState('')
  const { sell, outcome, clear } = useSell(sale)
  const send = async () => {
    if ((await sell({ pin })).is === 'refused') setPin('')
  }
  const type = (digits: string) => {
    if (outcome?.is === 'refused') clear()
    setPin(digits)
  }
  return (
    <Page
      title='请他输密码'
      under='把手机转过去，让他自己打'
      reads={`${sale.customer.household}，花 ${sale.total} 分。请打六位取货密码。`}
      foot={
        <>
          <NotOrdered outcome={outcome} />
          <Button onPress={send} missing={pin.length === 6 ? undefined : `还差 ${6 - pin.length} 位`}>
            {`是我家换的，花 ${sale.total} 分`}
          </Button>
        </>
      }
    >
      <Bill sale={sale} />
      <Digits label='取货密码' value={pin} onChange={type} secret />
      <Button kind='line' onPress={() => sale.go('way')}>
        换个办法
      </Button>
    </Page>
  )
}
