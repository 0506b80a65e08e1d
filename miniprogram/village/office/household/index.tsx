import { useRouter } from '@tarojs/taro'
import { Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { isOffice, sayDoor } from '@/parts/say-household'
import { type HouseholdFile, useHousehold } from '@/village/office/parts/use-household'
import { Kin } from './kin'
import { People } from './people'
import { Ways } from './ways'

/** One household as those who look after it see it: its people, its kin, its door code, whom to ring. `?id=` the household. */
export default function HouseholdPage() {
  const { id = '' } = useRouter().params
  const office = useOffice()
  const file = useHousehold(id)
  const household = file.data?.household
  return (
    <Page
      title={household?.head ?? '这一户'}
      under={household && underOf(household)}
      onRefresh={file.again}
      reads={file.data && readAloud(file.data)}
    >
      <Office office={office}>
        {({ me }) => (
          <Faces read={file} shape='page' what='这一户' safe='这一户的资料都在。'>
            {(data) => (
              <>
                <People file={data} roles={me.roles} />
                {!isOffice(data.household) && <Kin household={data.household} roles={me.roles} />}
                <Ways file={data} roles={me.roles} />
              </>
            )}
          </Faces>
        )}
      </Office>
    </Page>
  )
}

const underOf = (household: HouseholdFile['household']): string =>
  isOffice(household)
    ? sayDoor(household)
    : [sayDoor(household), household.grid, `户编号 ${household.number}`].filter(Boolean).join(' · ')

function readAloud({ household, residents }: HouseholdFile): string {
  const people = residents.map(({ relation, name }) => `${relation}${name}`).join('，')
  return `${household.head}，${sayDoor(household)}，${residents.length} 口人：${people}。`
}
