import type { StockLine } from '@shared/shop/contract'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { OneGoodsGround } from '@/shop/stock/parts/one-goods'
import { useOneGoods } from '@/shop/stock/parts/use-stock'
import { HowMany, WhenToHave, WhereFrom } from './details'
import { Looks } from './looks'
import { useGoodsForm } from './use-goods-form'

/** 上一样货, or 改一改 with `?id=` the goods. */
export default function EditGoodsPage() {
  const { id } = useRouter().params
  return id === undefined ? <NewGoods /> : <ChangedGoods goodsId={id} />
}

function NewGoods() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  if (villageId !== undefined) return <Form villageId={villageId} line={undefined} />
  return (
    <Page title='上一样货'>
      <Office office={office}>{() => null}</Office>
    </Page>
  )
}

/** The form waits for the goods: what is typed begins with what they are. */
function ChangedGoods({ goodsId }: { goodsId: string }) {
  const one = useOneGoods(goodsId)
  const villageId = one.office.signed?.village.id
  if (villageId !== undefined && one.line) return <Form villageId={villageId} line={one.line} />
  return (
    <Page title='改一改'>
      <OneGoodsGround one={one}>{() => null}</OneGoodsGround>
    </Page>
  )
}

function Form({ villageId, line }: { villageId: string; line: StockLine | undefined }) {
  const form = useGoodsForm(villageId, line)
  const finish = async () => {
    if (!(await form.save())) return
    tell(line ? '改好了' : '上好了')
    goBack()
  }
  return (
    <Page
      title={line ? `改一改：${line.draft.name}` : '上一样货'}
      under={line ? '改了只管以后的，已经下的单还照原来的分数。' : '写好就在架上，数量等进货的时候再记。'}
      reads='写这样货叫什么、换一件要几分、每家限几件、剩几件提醒。'
      foot={
        <>
          <NotSent outcome={form.outcome} />
          <Button onPress={finish} missing={form.missing}>
            {line ? '改好了' : '上货'}
          </Button>
        </>
      }
    >
      <Looks form={form} photo={line?.photo ?? null} />
      <HowMany form={form} />
      <WhenToHave form={form} />
      <WhereFrom form={form} />
    </Page>
  )
}
