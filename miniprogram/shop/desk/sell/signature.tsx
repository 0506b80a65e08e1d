import { Button } from '@/parts/button'
import type { AnyOutcome } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { SignaturePad } from '@/parts/signature-pad'
import { NotOrdered } from '@/shop/parts/not-ordered'
import { Bill } from './bill'
import type { Met } from './use-sale'
import { useSell } from './use-sell'
import { useSignature } from './use-signature'

/** 请他签名: their name on the glass, kept with the order. */
export function Signature({ sale }: { sale: Met }) {
  const { signed, sign, upload, file, failed } = useSignature()
  const { sell, outcome } = useSell(sale)
  const send = async () => {
    if (await upload()) await sell({ signature: file.current })
  }
  const notSent: AnyOutcome | undefined =
    failed === 'fault' ? { is: 'fault', requestId: undefined } : failed ? { is: failed } : outcome
  return (
    <Page
      title='请他签名'
      under='把手机转过去，用手指写名字'
      reads={`${sale.customer.household}，花 ${sale.total} 分。对的话，请用手指写上名字。`}
      foot={
        <>
          <NotOrdered outcome={notSent} />
          <Button icon='pen' onPress={send} missing={signed ? undefined : '先签名'}>
            {`是我家换的，花 ${sale.total} 分`}
          </Button>
        </>
      }
    >
      <Bill sale={sale} />
      <SignaturePad onChange={sign} />
      <Button kind='line' onPress={() => sale.go('way')}>
        换个办法
      </Button>
    </Page>
  )
}
