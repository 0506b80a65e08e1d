import { mayByRole } from '@/cloud/person/may'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { useRoles } from '@/village/office/parts/use-roles'
import { byPerson } from './by-person'
import { HolderSheet } from './holder-sheet'

/** 职务: who holds what, over which place and until when. */
export default function RolesPage() {
  const office = useOffice()
  const roles = useRoles(office.signed?.village.id)
  const mayGrant = mayByRole(office.signed?.me.roles ?? [], 'village.grantRole')
  const holders = byPerson(roles.data?.roles ?? [])
  return (
    <Page
      title='职务'
      under='谁管什么，管到哪一天'
      onRefresh={roles.again}
      reads={roles.data && `现在有 ${holders.length} 个人担着职务。`}
      foot={
        mayGrant && (
          <Button icon='plus' onPress={() => open(routes.grantRole)}>
            请人担职务
          </Button>
        )
      }
    >
      <Office office={office}>
        {() => (
          <Faces read={roles} what='职务名单' safe='谁担什么职务都没变。'>
            {() =>
              holders.length === 0 ? (
                <Empty drawing='nothingToDo' title='还没有人担职务' body='先请网格员和组长，村民的事就有人接。' />
              ) : (
                holders.map((holder) => <HolderSheet key={holder.residentId} holder={holder} mayChange={mayGrant} />)
              )
            }
          </Faces>
        )}
      </Office>
    </Page>
  )
}
