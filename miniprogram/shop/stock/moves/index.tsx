import { sayDay } from '@shared/kernel/time'
import type { StockMove } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { STOCK_FACES } from '@/shop/stock/parts/one-goods'
import style from './style.module.css'

/** 进货和盘点的账: what came in and what counting found, the latest first; `?id=` of one kind of goods only. */
export default function MovesPage() {
  const { id } = useRouter().params
  const office = useOffice()
  const villageId = office.signed?.village.id
  const moves = usePages(
    ['shop', 'stockMoves', villageId, id],
    (cursor) => cloud.shop.stockMoves({ villageId: villageId ?? '', goodsId: id, cursor }),
    { when: villageId !== undefined },
  )
  const [latest] = moves.data ?? []
  return (
    <Page
      title='进货和盘点的账'
      under={id === undefined ? undefined : latest?.goods}
      onRefresh={moves.again}
      reads={latest && `最近一笔：${sayDay(latest.at)}，${sayMove(latest)}，${sayWhy(latest)}。`}
    >
      <Office office={office}>
        {() => (
          <Faces read={moves} {...STOCK_FACES}>
            {(lines) =>
              lines.length === 0 ? (
                <Empty drawing='emptyBasket' title='还没有进过货' body='进一回货、盘一回点，就记在这里。' />
              ) : (
                <Sheet>
                  {lines.map((line) => (
                    <Row key={line.id} title={sayMove(line)} detail={`${sayDay(line.at)} · ${sayWhy(line)}`} keepDetail>
                      <View className={`${style.after}`}>{`剩 ${line.after}`}</View>
                    </Row>
                  ))}
                </Sheet>
              )
            }
          </Faces>
        )}
      </Office>
      <More pages={moves} older />
    </Page>
  )
}

/** `食用油 进货 20 件`, `食用油 盘点少 2 件`, `食用油 改了`. */
function sayMove({ goods, kind, change }: StockMove): string {
  if (kind === 'in') return `${goods} 进货 ${change} 件`
  if (kind === 'edit') return `${goods} 改了`
  if (change === 0) return `${goods} 盘点一样`
  return `${goods} 盘点${change < 0 ? '少' : '多'} ${Math.abs(change)} 件`
}

const sayWhy = ({ by, reason, supplier, funding }: StockMove): string =>
  [by, supplier, funding, reason].filter(Boolean).join(' · ')
