import { cloud } from '@/cloud/link/link'
import { PrintRow } from '@/parts/print-row'
import { Sheet } from '@/parts/sheet'

/** The goods sheet to fill in, with what is on the shelf already. */
export const EmptySheet = ({ villageId }: { villageId: string }) => (
  <Sheet>
    <PrintRow
      sheet
      title='下载货品表'
      detail='一样一行，架上有的已经写好'
      make={() => cloud.paper.exportShop({ villageId, list: 'goods' })}
    />
  </Sheet>
)
