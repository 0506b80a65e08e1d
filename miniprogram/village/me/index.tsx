import { useSettings } from '@/cloud/person/settings'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { ChangePersonRow } from '@/village/parts/change-person-row'
import { type Me, useMe } from '@/village/parts/use-me'
import { DoorPlate } from './door-plate'
import { Duties } from './duties'
import { Leave } from './leave'
import { Links } from './links'
import { Members } from './members'
import { Switches } from './switches'

/** 我的: the door plate, how this phone shows things, what I hold, and whom to ring. */
export default function MePage() {
  const { elder } = useSettings()
  const me = useMe()
  return (
    <Page title='我的' tab='village/me/index' onRefresh={me.again} reads={me.data && readMe(me.data)}>
      <Faces read={me} what='您家的这一页' safe='您家的东西都在。' refused={orSignIn('找到自家，积分就看得见了。')}>
        {(me) => (
          <>
            <DoorPlate me={me} />
            {!elder && <Members members={me.members} />}
            <Duties roles={me.roles} />
          </>
        )}
      </Faces>
      <Switches signedIn={me.data !== undefined} />
      {me.data && <Links me={me.data} />}
      <ChangePersonRow />
      {me.data && <Leave />}
    </Page>
  )
}

const readMe = ({ household, village, unread, contact }: Me): string =>
  `${household?.head ?? village.name}。${unread > 0 ? `有 ${unread} 条消息没看。` : ''}有事找${contact.duty}${contact.name}。`
