import { Empty } from '@/parts/faces'
import { Page } from '@/parts/page'

export default function Passbook() {
  return (
    <Page title='积分存折' tab='points/passbook/index' reads='存折还是新的。帮邻居一把，扫扫门前，拍张照就能记第一笔。'>
      <Empty drawing='emptyPassbook' title='存折还是新的' body='帮邻居一把，扫扫门前，拍张照就能记第一笔。' />
    </Page>
  )
}
