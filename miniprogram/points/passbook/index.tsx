import { cloud } from '@/cloud/link/link'
import { useHere } from '@/cloud/person/use-here'
import { useOutbox } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { PrintRow } from '@/parts/print-row'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Balance } from '@/points/parts/passbook/balance'
import { PASSBOOK_FACES, PassbookLines } from '@/points/parts/passbook/lines'
import { readPassbook } from '@/points/parts/passbook/read-aloud'
import { isNew, usePassbook } from '@/points/parts/passbook/use-passbook'
import { SealRow } from '@/points/parts/seal/row'
import { open, routes } from '@/routes'

/** 积分: the household's passbook. */
export default function PassbookPage() {
  const all = usePassbook('all')
  const shop = useHere().data?.shop
  return (
    <Page title='积分存折' tab='points/passbook/index' onRefresh={all.again} reads={readPassbook(all.data)}>
      <Faces read={all} {...PASSBOOK_FACES} refused={orSignIn('找到自家，积分就看得见了。')}>
        {([head]) =>
          head && (
            <>
              <Balance passbook={head} shop={shop}>
                <Button kind='line' small icon='camera' onPress={() => open(routes.raiseClaim)}>
                  报好事
                </Button>
              </Balance>
              {isNew(head) ? <NothingYet /> : <PassbookLines head={head} />}
              <SealRow />
              <Elsewhere shop={!shop} />
              <NotTaken />
              <Waiting />
            </>
          )
        }
      </Faces>
    </Page>
  )
}

/** What was sent from this phone and refused: why is said where it is listed. */
function NotTaken() {
  const refused = useOutbox().filter((parcel) => parcel.refused !== undefined).length
  if (refused === 0) return null
  return (
    <Sheet>
      <Row icon='x' title={`有 ${refused} 件没有收，看一看`} onPress={() => open(routes.myClaims)} />
    </Sheet>
  )
}

/** A passbook without a line, and how to write the first. */
const NothingYet = () => (
  <Empty drawing='emptyPassbook' title='存折还是新的' body='帮邻居一把，扫扫门前，拍张照就能记第一笔。'>
    <Button icon='camera' onPress={() => open(routes.raiseClaim)}>
      报第一件好事
    </Button>
  </Empty>
)

/** What else there is about points; the way to the shop, where it does not stand beside the balance. */
const Elsewhere = ({ shop }: { shop: boolean }) => (
  <Sheet>
    {shop && <Row icon='basket' title='积分超市' detail='分能换什么' onPress={() => open(routes.shelf)} />}
    <Row icon='list' title='我家报的' detail='到哪一步了' onPress={() => open(routes.myClaims)} />
    <Row icon='chart' title='挣分榜' detail='只比挣的分' onPress={() => open(routes.ranking)} />
    <Row icon='stamp' title='积分细则' detail='做什么、记几分' onPress={() => open(routes.catalogue)} />
    <PrintRow title='把存折印出来' detail='今年的，一笔一行，A4 纸' make={() => cloud.paper.passbook({})} />
  </Sheet>
)
