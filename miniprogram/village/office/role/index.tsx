import { useRouter } from '@tarojs/taro'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { useRoles } from '@/village/office/parts/use-roles'
import { OneRole } from './one-role'

/** One role of one person: renewed, or taken back with a reason. `?id=` the role. */
export default function RolePage() {
  const { id = '' } = useRouter().params
  const office = useOffice()
  const villageId = office.signed?.village.id
  const roles = useRoles(villageId)
  const role = roles.data?.roles.find((one) => one.id === id)
  if (role && villageId !== undefined) return <OneRole role={role} villageId={villageId} />
  return (
    <Page title='一个职务'>
      <Office office={office}>
        {() => (
          <Faces read={roles} shape='page' what='职务名单' safe='谁担什么职务都没变。'>
            {() => (
              <Empty drawing='nothingToDo' title='这个职务已经不在了' body='可能到期了，或者别人刚刚撤了。'>
                <Button onPress={goBack}>看现在的名单</Button>
              </Empty>
            )}
          </Faces>
        )}
      </Office>
    </Page>
  )
}
