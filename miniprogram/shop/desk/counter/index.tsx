import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Office } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import { CounterRow } from '@/shop/parts/order-row'
import { sayToday } from '@/shop/parts/say-shop'
import { useKeeper } from '@/shop/parts/use-counter'
import { ServeFoot } from './serve-foot'
import { type Counts, type Queue, useCounter } from './use-counter'

const WORDS: Readonly<Record<Queue, string>> = { placed: '等着领', offered: '等点头', contested: '有异议' }
const QUEUES: readonly Queue[] = ['placed', 'offered', 'contested']
const EMPTY: Readonly<Record<Queue, string>> = {
  placed: '没有等着领的',
  offered: '没有等人点头的',
  contested: '没有人提异议',
}

/** 柜台: what is to be collected, what waits for a yes, what is under dispute; and the ways to serve somebody. */
export default function CounterPage() {
  const { office, villageId, serves } = useKeeper()
  const { queue, choose, pages, head } = useCounter(villageId, serves)
  return (
    <Page
      title='柜台'
      under={head?.shop ? sayToday(head.shop) : undefined}
      onRefresh={pages.again}
      reads={head && readCounter(head.counts)}
      foot={serves && head?.shop ? <ServeFoot /> : undefined}
    >
      <Office office={office}>
        {() => (
          <Faces read={pages} what='柜台'>
            {(answers) => {
              const orders = itemsOf(answers)
              if (head?.shop === null) return <NotOpen serves={serves} />
              return (
                <>
                  {head && (
                    <Segment
                      options={QUEUES.map((value) => ({ value, word: `${WORDS[value]} ${head.counts[value]}` }))}
                      value={queue}
                      onChange={choose}
                    />
                  )}
                  {orders.length > 0 ? (
                    <Sheet>
                      {orders.map((order) => (
                        <CounterRow key={order.id} order={order} onPress={() => open(routes.order(order.id))} />
                      ))}
                    </Sheet>
                  ) : (
                    <Empty drawing='emptyBasket' title={EMPTY[queue]} body='有了会放在这里。' />
                  )}
                </>
              )
            }}
          </Faces>
        )}
      </Office>
      <More pages={pages} />
      {head?.shop && <Stock low={head.counts.low} />}
    </Page>
  )
}

const Stock = ({ low }: { low: number }) => (
  <Sheet>
    <Row icon='truck' title='货架和库存' detail='上货、盘点、改分' onPress={() => open(routes.stock)}>
      {low > 0 && <Tag tone='ochre'>{`${low} 样快没了`}</Tag>}
    </Row>
  </Sheet>
)

const NotOpen = ({ serves }: { serves: boolean }) => (
  <>
    <Empty drawing='emptyBasket' title='积分超市还没有开' body='先写上在哪里、哪天开门，再上货。' />
    {serves && (
      <Sheet>
        <Row icon='truck' title='开店上货' onPress={() => open(routes.stock)} />
      </Sheet>
    )}
  </>
)

const readCounter = ({ placed, offered, contested, low }: Counts): string =>
  [
    `柜台。等着领的 ${placed} 单。`,
    offered > 0 ? `等点头的 ${offered} 单。` : '',
    contested > 0 ? `有异议的 ${contested} 单。` : '',
    low > 0 ? `有 ${low} 样货快没了。` : '',
  ].join('')
