import { OFFER_MINUTES } from '@shared/shop/terms'
import { useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { NotOrdered } from '@/shop/parts/not-ordered'
import { linesOf, sayWanted } from '@/shop/parts/wanted'
import { Bill } from './bill'
import { type Met, SALE, type Way } from './use-sale'

const NEXT: Readonly<Record<Way, string>> = {
  phone: '送到他家手机',
  pin: '请他输密码',
  signature: '请他签名',
}

/** 怎么点头？ On their own phone, by PIN, or with their name on the glass. */
export function Ways({ sale }: { sale: Met }) {
  const { customer, go } = sale
  const [way, choose] = useState<Way>()
  return (
    <Page
      title='他家怎么点头？'
      under={customer.household}
      reads='他家怎么点头？在自家手机上点，输取货密码，或者在屏幕上签名。'
      foot={
        <Button onPress={() => way && go(way)} missing={way ? undefined : '先选怎么点头'}>
          {way ? NEXT[way] : '下一步'}
        </Button>
      }
    >
      <Bill sale={sale} />
      <Sheet>
        <Row
          icon='phone'
          title='在自家手机上点头'
          detail='手机带在身上的'
          keepDetail
          chosen={way === 'phone'}
          onPress={() => choose('phone')}
        />
        <Row
          icon='lock'
          title='输取货密码'
          detail={customer.hasPin ? '他家设过六位数' : '他家还没有设'}
          keepDetail
          {...(customer.hasPin ? { chosen: way === 'pin', onPress: () => choose('pin') } : {})}
        />
        <Row
          icon='pen'
          title='在屏幕上签名'
          detail='没手机、没密码都行'
          keepDetail
          chosen={way === 'signature'}
          onPress={() => choose('signature')}
        />
      </Sheet>
      <Button kind='line' onPress={() => go('goods')}>
        改一改要换的
      </Button>
    </Page>
  )
}

/** The question goes to the household's own phones; nothing is taken before somebody there says yes. */
export function Phone({ sale }: { sale: Met }) {
  const { customer, wanted, go, written } = sale
  const { householdId, doorCode, household } = customer
  const offer = useChange('shop.offer', `counter:${householdId}`, SALE)
  const send = async () => {
    const outcome = await offer.send(
      { householdId, doorCode, lines: linesOf(wanted) },
      `${household} ${sayWanted(wanted)}`,
    )
    if (outcome.is === 'done') written(outcome.answer.orderId, 'waits')
  }
  return (
    <Page
      title='送到他家手机'
      under={customer.household}
      reads='送到他家手机，请他家点是我家换的。'
      foot={
        <>
          <NotOrdered outcome={offer.outcome} />
          <Button icon='phone' onPress={send}>
            送过去，请他点头
          </Button>
        </>
      }
    >
      <Bill sale={sale} />
      <Note>{`他家打开小程序就看得到，等 ${OFFER_MINUTES} 分钟。他家不点头，一分都不动。`}</Note>
      <Button kind='line' onPress={() => go('way')}>
        换个办法
      </Button>
    </Page>
  )
}
