import { useEffect } from 'react'
import { adopt } from '@/cloud/person/settings'
import { useHere } from '@/cloud/person/use-here'
import { useCatalogueAhead } from '@/cloud/reads/use-catalogue'
import { Faces } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { Page } from '@/parts/page'
import { ChangePersonRow } from '@/village/parts/change-person-row'
import { Guest } from './guest'
import { Mine } from './mine'
import { readHome } from './read-aloud'
import { Today } from './today'
import { TownVillages } from './town-villages'
import { Wall } from './wall'

/** 村里: my household's points, what waits for me, what is up in the village. Guests see what is public. */
export default function HomePage() {
  const here = useHere()
  useCatalogueAhead(here.data?.me?.householdId ? here.data.village.id : undefined)
  useKeptPreference(here.data?.me?.preference)
  return (
    <Page
      title={here.data?.village.name ?? '村里'}
      tab='village/home/index'
      onRefresh={here.again}
      reads={here.data && readHome(here.data)}
    >
      <Faces read={here} what='村里的消息' safe='您的积分一分没少。'>
        {({ village, today, contact, me, passbook, shop, waiting, signInPending, notices }) => (
          <>
            <Today today={today} />
            {me ? (
              <>
                <Mine me={me} passbook={passbook} shop={shop} waiting={waiting} contact={contact} />
                <TownVillages roles={me.roles} shown={village.id} />
              </>
            ) : (
              <Guest village={village} pending={signInPending} />
            )}
            <Wall notices={notices} />
            <Waiting />
            {!me && <ChangePersonRow />}
          </>
        )}
      </Faces>
    </Page>
  )
}

/** Large type and reading aloud come along to a phone on which nothing was chosen. */
function useKeptPreference(kept: { readonly elder: boolean; readonly readAloud: boolean } | undefined) {
  const { elder = false, readAloud = false } = kept ?? {}
  useEffect(() => {
    if (elder || readAloud) adopt({ elder, readAloud })
  }, [elder, readAloud])
}
