import { useRouter } from '@tarojs/taro'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { OneGoodsGround } from '@/shop/stock/parts/one-goods'
import { useOneGoods } from '@/shop/stock/parts/use-stock'
import { type Receiving, useReceive } from './use-receive'

/** 进货: how many came, from where, paid with what. `?id=` the goods. */
export default function ReceivePage() {
  const { id = '' } = useRouter().params
  const one = useOneGoods(id)
  const { line } = one
  const receiving = useReceive(one.office.signed?.village.id ?? '', id, line?.draft)
  return (
    <Page
      title={line ? `进货：${line.draft.name}` : '进货'}
      under={line && `现在还能换 ${line.left} 件`}
      reads='进货。写这回来了几件、从哪来、花的什么钱。'
      foot={line && <Foot receiving={receiving} />}
    >
      <OneGoodsGround one={one}>{({ left }) => <Form left={left} receiving={receiving} />}</OneGoodsGround>
    </Page>
  )
}

function Foot({ receiving: { count, outcome, send } }: { receiving: Receiving }) {
  const finish = async () => {
    if (!(await send())) return
    tell('记好了')
    goBack()
  }
  return (
    <>
      <NotSent outcome={outcome} />
      <Button icon='truck' onPress={finish} missing={count === null ? '写来了几件' : undefined}>
        {`收下 ${count ?? 0} 件`}
      </Button>
    </>
  )
}

function Form({ left, receiving: { value, change, count } }: { left: number; receiving: Receiving }) {
  return (
    <>
      <Field
        label='这回来了几件'
        kind='number'
        most={5}
        value={value.count}
        onInput={(typed) => change({ count: typed })}
        hint={count === null ? undefined : `收下以后，能换的有 ${left + count} 件`}
      />
      <Field
        label='从哪来'
        value={value.supplier}
        onInput={(supplier) => change({ supplier })}
        most={40}
        placeholder='镇供销社'
      />
      <Field
        label='花的什么钱'
        value={value.funding}
        onInput={(funding) => change({ funding })}
        most={40}
        placeholder='村集体收入'
      />
      <Field
        label='还要记的（不写也行）'
        value={value.note}
        onInput={(note) => change({ note })}
        most={100}
        voice
        placeholder='发票号、谁送来的'
      />
      <Note>会写进进货的账，村里和监委会都查得到。</Note>
    </>
  )
}
