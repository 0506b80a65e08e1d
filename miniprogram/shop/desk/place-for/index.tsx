import { useRouter } from '@tarojs/taro'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Note } from '@/parts/note'
import { Office } from '@/parts/office'
import { Page } from '@/parts/page'
import { Sheet } from '@/parts/sheet'
import { SwitchRow } from '@/parts/switch'
import { GoodsCounts } from '@/shop/parts/goods-counts'
import { NoShop } from '@/shop/parts/no-shop'
import { NotOrdered } from '@/shop/parts/not-ordered'
import { totalOf } from '@/shop/parts/wanted'
import { usePlaceFor } from './use-place-for'

/** 替他家换: a grid worker enters what a household without a phone wrote on its slip. `?id=` the household. */
export default function PlaceForPage() {
  const { id = '' } = useRouter().params
  const { office, passbook, shelf, head, lines, wanted, onPaper, change, missing, outcome, send } = usePlaceFor(id)
  const book = passbook.data
  const total = totalOf(wanted)
  return (
    <Page
      title='替他家换东西'
      under={book && `${book.household.head}，${book.household.door}，有 ${book.balance} 分`}
      reads={book && `替${book.household.head}换东西，他家有 ${book.balance} 分。照着单子点。`}
      foot={
        book && head?.shop && lines.length > 0 ? (
          <>
            <NotOrdered outcome={outcome} />
            {!missing && <Note centred>{`换了以后，他家还有 ${book.balance - total} 分`}</Note>}
            <Button icon='basket' onPress={send} missing={missing}>
              {`替他家换，花 ${total} 分`}
            </Button>
          </>
        ) : undefined
      }
    >
      <Office office={office}>
        {() => (
          <Faces read={passbook} what='这一户' safe='他家的积分一分没少。'>
            {() => (
              <Faces read={shelf} what='货架' safe='您点的都还在手机里。'>
                {() => {
                  if (!head?.shop) return <NoShop />
                  if (lines.length === 0) return <Empty drawing='emptyBasket' title='架上还没有货' />
                  return (
                    <>
                      <Sheet>
                        <SwitchRow
                          label='照纸上的单子录'
                          detail='他家会收到信'
                          on={onPaper}
                          onChange={(on) => change({ onPaper: on })}
                        />
                      </Sheet>
                      <GoodsCounts lines={lines} wanted={wanted} onChange={(next) => change({ wanted: next })} others />
                      <More pages={shelf} />
                    </>
                  )
                }}
              </Faces>
            )}
          </Faces>
        )}
      </Office>
    </Page>
  )
}
