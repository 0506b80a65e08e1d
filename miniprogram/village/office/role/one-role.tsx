import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { useChange } from '@/cloud/wishes/use-change'
import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Reason } from '@/parts/reason'
import { Row } from '@/parts/row'
import { sayFarDay } from '@/parts/say'
import { Sheet } from '@/parts/sheet'
import { goBack } from '@/platform/window'
import { open, routes } from '@/routes'
import { useGrantDraft } from '@/village/office/parts/use-grant-draft'
import type { RoleLine } from '@/village/office/parts/use-roles'
import { sayDuty } from '@/village/parts/duties'

const USUAL = ['任期到了换人', '本人不想再担', '外出不在村里', '村民会议决定']

/** What it is, and the two things to do about it. */
export function OneRole({ role, villageId }: { role: RoleLine; villageId: string }) {
  const draft = useGrantDraft()
  const [ending, setEnding] = useState(false)
  const renew = () => {
    const { residentId, name, household, placeId } = role
    draft.change({ residentId, name, household, role: role.role, placeId, day: '' })
    return open(routes.grantRole)
  }
  if (ending) return <Ending role={role} villageId={villageId} onBack={() => setEnding(false)} />
  const until = sayFarDay(role.until, serverNow())
  return (
    <Page
      title={sayDuty(role)}
      reads={`${role.name}是${sayDuty(role)}，到${until}为止。`}
      foot={
        <Buttons>
          <Button kind='line' onPress={() => setEnding(true)}>
            撤掉
          </Button>
          <Button onPress={renew}>续任</Button>
        </Buttons>
      }
    >
      <Sheet>
        <Row icon='me' title={role.name} detail={role.household} keepDetail />
        <Row icon='clock' title={`到 ${until}`} detail='到了这一天自己就停' />
      </Sheet>
    </Page>
  )
}

function Ending({ role, villageId, onBack }: { role: RoleLine; villageId: string; onBack: () => void }) {
  const revoke = useChange('village.revokeRole', 'roles')
  const [reason, setReason] = useState('')
  const said = reason.trim()
  const end = async () => {
    const { residentId, placeId } = role
    const outcome = await revoke.send({ villageId, residentId, role: role.role, placeId, reason: said }, role.name)
    if (outcome.is === 'done') goBack()
  }
  return (
    <Page
      title='撤掉职务'
      under={`${role.name}，${sayDuty(role)}`}
      reads={`要撤掉${role.name}的${sayDuty(role)}，先写为什么。本人会收到信。`}
      foot={
        <>
          <NotSent outcome={revoke.outcome} />
          <Buttons>
            <Button kind='line' onPress={onBack}>
              先不撤
            </Button>
            <Button onPress={end} missing={said ? undefined : '先写为什么'}>
              撤掉
            </Button>
          </Buttons>
        </>
      }
    >
      <Reason label='为什么撤' usual={USUAL} value={reason} onChange={setReason} most={200} />
      <Note>{`撤了马上就停，${role.name}会收到一封信，写着您的名字和这句话。`}</Note>
    </Page>
  )
}
