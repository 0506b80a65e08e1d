import { useRouter } from '@tarojs/taro'
import { Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { sayDoor } from '@/parts/say-household'
import { useHousehold } from '@/village/office/parts/use-household'
import { KinFoot } from './foot'
import { KinForm } from './form'
import { useKin } from './use-kin'

/** 亲戚户: which households are kin of this one, so that they do not judge each other. `?id=` the household. */
export default function KinPage() {
  const { id = '' } = useRouter().params
  const office = useOffice()
  const file = useHousehold(id)
  const kin = useKin(id, file.data?.household.kin)
  const household = file.data?.household
  return (
    <Page
      title='亲戚户'
      under={household && `${household.head}，${sayDoor(household)}`}
      reads='登记亲戚户。评议的时候，两家互相回避，不给对方投票。'
      foot={household && <KinFoot kin={kin} />}
    >
      <Office office={office}>
        {({ village }) => (
          <Faces read={file} what='这一户' safe='登记过的都在。'>
            {() => <KinForm householdId={id} villageId={village.id} kin={kin} />}
          </Faces>
        )}
      </Office>
    </Page>
  )
}
