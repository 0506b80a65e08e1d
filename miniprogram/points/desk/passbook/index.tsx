import { useRouter } from '@tarojs/taro'
import { cloud } from '@/cloud/link/link'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { PrintRow } from '@/parts/print-row'
import { Sheet } from '@/parts/sheet'
import { Balance } from '@/points/parts/passbook/balance'
import { PASSBOOK_FACES, PassbookLines } from '@/points/parts/passbook/lines'
import { readPassbook } from '@/points/parts/passbook/read-aloud'
import { isNew, usePassbook } from '@/points/parts/passbook/use-passbook'

/** A household's passbook as those who look after it see it: to read, not to write in. `?id=` the household. */
export default function HouseholdPassbookPage() {
  const { id = '' } = useRouter().params
  const all = usePassbook('all', id)
  const household = all.data?.[0]?.household
  return (
    <Page
      title={household ? `${household.head}的存折` : '他家的存折'}
      under={household?.door}
      onRefresh={all.again}
      reads={readPassbook(all.data)}
    >
      <Faces read={all} {...PASSBOOK_FACES} refused={orSignIn('找到自家，才知道您管哪一片。')}>
        {([head]) =>
          head && (
            <>
              <Balance passbook={head} />
              {isNew(head) ? <NothingYet /> : <PassbookLines head={head} householdId={id} />}
              <Sheet>
                <PrintRow
                  title='把他家存折印出来'
                  detail='给没有手机的人家送去'
                  make={() => cloud.paper.passbook({ householdId: id })}
                />
              </Sheet>
            </>
          )
        }
      </Faces>
    </Page>
  )
}

const NothingYet = () => (
  <Empty drawing='emptyPassbook' title='存折还是新的' body='他家报的好事公示完了，就会记在这里。'>
    <RingContact />
  </Empty>
)
