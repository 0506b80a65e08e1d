import type { StockLine } from '@shared/shop/contract'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Reason } from '@/parts/reason'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { OneGoodsGround } from '@/shop/stock/parts/one-goods'
import { useOneGoods } from '@/shop/stock/parts/use-stock'
import { type Counting, useCount } from './use-count'

/** 盘点: what is really there, and why it differs from the account. `?id=` the goods. */
export default function CountPage() {
  const { id = '' } = useRouter().params
  const one = useOneGoods(id)
  const counting = useCount(one.office.signed?.village.id ?? '', id)
  const { line } = one
  return (
    <Page
      title={line ? `盘点：${line.draft.name}` : '盘点'}
      reads={line && `盘点${line.draft.name}。${sayBook(line)}写架上真有几件，和账上不一样的话，写为什么。`}
      foot={line && <Foot counting={counting} />}
    >
      <OneGoodsGround one={one}>{(found) => <Form line={found} counting={counting} />}</OneGoodsGround>
    </Page>
  )
}

const sayBook = ({ left, held }: StockLine): string =>
  `账上有 ${left + held} 件${held > 0 ? `，里面 ${held} 件给人留着，一起数` : ''}。`

function Foot({ counting: { counted, reason, outcome, send } }: { counting: Counting }) {
  const finish = async () => {
    if (!(await send())) return
    tell('盘好了')
    goBack()
  }
  return (
    <>
      <NotSent outcome={outcome} />
      <Button onPress={finish} missing={counted === null ? '写真有几件' : reason === '' ? '写为什么' : undefined}>
        照这个记
      </Button>
    </>
  )
}

const SAME = '数过了，一件不差'
const FEWER = ['破了、坏了', '过期了', '以前数错了', '找不到了'] as const
const MORE = ['以前数错了', '进货忘了记'] as const

function Form({ line, counting: { value, change, counted } }: { line: StockLine; counting: Counting }) {
  const difference = counted === null ? null : counted - line.left - line.held
  return (
    <>
      <Note>{sayBook(line)}</Note>
      <Field
        label='架上真有几件'
        kind='number'
        most={6}
        value={value.counted}
        onInput={(typed) => change({ counted: typed })}
        hint={difference === null ? undefined : sayDifference(difference)}
        error={counted !== null && counted < line.held ? `比给人留着的 ${line.held} 件还少，先和人家说一声` : undefined}
      />
      {difference !== null && (
        <Reason
          label={difference === 0 ? '记一句' : '为什么不一样'}
          usual={difference === 0 ? [SAME] : difference < 0 ? FEWER : MORE}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </>
  )
}

/** `比账上少 2 件`. */
function sayDifference(difference: number): string {
  if (difference === 0) return '和账上一样'
  return difference < 0 ? `比账上少 ${-difference} 件` : `比账上多 ${difference} 件`
}
