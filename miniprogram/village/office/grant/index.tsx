import { Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { useRoles } from '@/village/office/parts/use-roles'
import { Asked } from './asked'
import { GrantFoot } from './foot'
import { Given } from './given'
import { type Question, useGrant } from './use-grant'

const TITLES: Readonly<Record<Question, string>> = {
  who: '请谁来担？',
  role: '担什么职务？',
  place: '管哪里？',
  until: '管到什么时候？',
  phone: '公开的电话',
}

/** 请人担职务: who, what, where, until when, and the number to ring. One question a screen. */
export default function GrantPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  const roles = useRoles(villageId)
  const form = useGrant(villageId, roles.data?.places ?? [])
  useTop(form.given ?? form.question)
  if (form.given) return <Given grant={form.given} places={roles.data?.places ?? []} again={form.again} />
  return (
    <Page
      title={TITLES[form.question]}
      under={`第 ${form.number} 步，共 ${form.of} 步`}
      reads={`${TITLES[form.question]}第 ${form.number} 步，共 ${form.of} 步。`}
      foot={roles.data && <GrantFoot form={form} />}
    >
      <Office office={office}>
        {({ me, village }) => (
          <Faces read={roles} what='职务名单' safe='您填的都还在手机里。'>
            {() => <Asked form={form} villageId={village.id} mine={me.roles} />}
          </Faces>
        )}
      </Office>
    </Page>
  )
}
