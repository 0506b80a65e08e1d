import { View } from '@tarojs/components'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Faces } from '@/parts/faces'
import { CHOOSE } from '@/parts/list-sheet'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { STOCK_FACES } from '@/shop/stock/parts/one-goods'
import { EmptySheet } from './empty-sheet'
import type { Import } from './use-import'

/** Both ways to many goods at once: one's own sheet, or what another village has published. */
export function Start({ villageId, choose }: { villageId: string; choose: Import['choose'] }) {
  const templates = useRead(['shop', 'templates', villageId], () => cloud.shop.listTemplates({ villageId }))
  return (
    <>
      <SectionHead title='自己填一张表' />
      <EmptySheet villageId={villageId} />
      <Sheet padded>
        <View>{`${CHOOSE}会先给您看一遍，您点头了才上架。`}</View>
      </Sheet>
      <SectionHead title='照别的村的货单上' />
      <Faces read={templates} {...STOCK_FACES} what='货单'>
        {(answer) => (
          <Sheet>
            {answer.templates.map(({ id, place, goods }) => (
              <Row
                key={id}
                icon='basket'
                title={place}
                detail={`${goods.length} 样，${sayFirst(goods.map(({ draft }) => draft.name))}`}
                keepDetail
                onPress={() => choose(place, goods)}
              />
            ))}
          </Sheet>
        )}
      </Faces>
    </>
  )
}

const FEW = 3
const sayFirst = (names: readonly string[]): string =>
  `${names.slice(0, FEW).join('、')}${names.length > FEW ? '等' : ''}`
