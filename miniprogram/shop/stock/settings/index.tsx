import type { ShopHead } from '@shared/shop/contract'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Stepper } from '@/parts/stepper'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { STOCK_FACES } from '@/shop/stock/parts/one-goods'
import { useStock } from '@/shop/stock/parts/use-stock'
import { Days, MONTH_DAYS, WEEKDAYS } from './days'
import { useShopForm } from './use-shop-form'

/** 在哪儿、哪天开: opens the shop, or changes it. */
export default function ShopSettingsPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  const stock = useStock(villageId)
  const [head] = stock.data ?? []
  if (villageId !== undefined && head) return <Form villageId={villageId} shop={head.shop} />
  return (
    <Page title='在哪儿、哪天开'>
      <Office office={office}>
        {() => (
          <Faces read={stock} {...STOCK_FACES}>
            {() => null}
          </Faces>
        )}
      </Office>
    </Page>
  )
}

const BY = [
  { value: 'daily', word: '天天开' },
  { value: 'weekdays', word: '按星期' },
  { value: 'monthDays', word: '按几号' },
] as const

function Form({ villageId, shop }: { villageId: string; shop: ShopHead | null }) {
  const { value, change, missing, outcome, save } = useShopForm(villageId, shop)
  const finish = async () => {
    if (!(await save())) return
    tell(shop ? '改好了' : '超市开了')
    goBack()
  }
  return (
    <Page
      title={shop ? '在哪儿、哪天开' : '开超市'}
      reads='写超市在哪儿、哪天开门、几点开，换好的东西留几天没人领就退分。'
      foot={
        <>
          <NotSent outcome={outcome} />
          <Button onPress={finish} missing={missing}>
            {shop ? '改好了' : '开超市'}
          </Button>
        </>
      }
    >
      <Field
        label='在哪儿'
        value={value.place}
        onInput={(place) => change({ place })}
        most={40}
        placeholder='村委会一楼'
      />
      <SectionHead title='哪天开门' />
      <Segment options={BY} value={value.by} onChange={(by) => change({ by })} />
      {value.by === 'weekdays' && (
        <Days across='four' days={WEEKDAYS} chosen={value.weekdays} onChange={(weekdays) => change({ weekdays })} />
      )}
      {value.by === 'monthDays' && (
        <Days
          across='many'
          days={MONTH_DAYS}
          chosen={value.monthDays}
          onChange={(monthDays) => change({ monthDays })}
        />
      )}
      <Field
        label='几点开（照村里的说法写）'
        value={value.hours}
        onInput={(hours) => change({ hours })}
        most={30}
        placeholder='上午8点到11点'
      />
      <SectionHead title='换好了没来领' />
      <Sheet>
        <Row title={`留 ${value.lapseDays} 天`}>
          <Stepper
            label='留的天数'
            value={value.lapseDays}
            least={1}
            most={90}
            onChange={(lapseDays) => change({ lapseDays })}
          />
        </Row>
      </Sheet>
      <Note>过了这些天，再等到下一个开门的日子还没领，分和货都退回去。</Note>
    </Page>
  )
}
