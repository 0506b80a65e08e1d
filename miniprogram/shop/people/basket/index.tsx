import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Sums } from '@/parts/sums'
import { goBack } from '@/platform/window'
import { GoodsCounts } from '@/shop/parts/goods-counts'
import { NoShop } from '@/shop/parts/no-shop'
import { NotOrdered } from '@/shop/parts/not-ordered'
import { totalOf } from '@/shop/parts/wanted'
import { readBasket } from './read-aloud'
import { useOrdering } from './use-ordering'

/** 换这些？ What lies in the basket, what will be left in the passbook, and the one button. */
export default function BasketPage() {
  const { here, shelf, head, shown, basket, change, missing, outcome, send } = useOrdering()
  const total = totalOf(basket)
  const balance = head?.me?.balance ?? 0
  const ready = head?.shop && head.me && shown.length > 0
  return (
    <Page
      title='换这些？'
      under={head?.shop ? `领东西的地方：${head.shop.place}` : undefined}
      reads={ready ? readBasket(basket, balance) : undefined}
      foot={
        ready && (
          <>
            <NotOrdered outcome={outcome} />
            {!missing && <Note centred>{`换了以后，存折里还有 ${balance - total} 分`}</Note>}
            <Button icon='basket' onPress={send} missing={missing}>
              {`换，花 ${total} 分`}
            </Button>
          </>
        )
      }
    >
      <Faces read={here} what='这一页' safe='您挑的都还在篮子里。'>
        {({ me }) =>
          me?.householdId ? (
            <Faces read={shelf} what='货架' safe='您的积分一分没少，挑的都还在篮子里。'>
              {() => {
                if (!head?.shop) return <NoShop />
                if (shown.length === 0) return <NothingChosen />
                return (
                  <>
                    <GoodsCounts lines={shown} wanted={basket} onChange={change} />
                    <Button kind='line' onPress={goBack}>
                      再挑一样
                    </Button>
                    <SectionHead title='您的分' />
                    <Sheet>
                      <Sums
                        sums={[
                          { figure: `${balance}`, word: '现在有' },
                          { figure: `−${total}`, word: '这次花' },
                          total > balance
                            ? { figure: `${total - balance}`, word: '还差' }
                            : { figure: `${balance - total}`, word: '还剩' },
                        ]}
                      />
                    </Sheet>
                    <Note>{`东西和分先给您留着，${head.shop.lapseDays} 天里来领；到期没领，分退回存折。领之前随时可以不换。`}</Note>
                  </>
                )
              }}
            </Faces>
          ) : (
            <NotSignedIn body='找到自家，就能换东西。' />
          )
        }
      </Faces>
    </Page>
  )
}

const NothingChosen = () => (
  <Empty drawing='emptyBasket' title='篮子是空的' body='回货架上，点一点想换的。'>
    <Button icon='basket' onPress={goBack}>
      去货架
    </Button>
  </Empty>
)
