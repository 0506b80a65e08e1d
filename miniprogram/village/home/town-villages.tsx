import type { HeldRole } from '@shared/village/contract'
import { chooseVillage } from '@/cloud/person/chosen-village'
import { Faces } from '@/parts/faces'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { useVillages } from '@/village/parts/village-list'

/** For the officers of a town: its villages, one of which the pages show from then on. Draws nothing for others. */
export function TownVillages({ roles, shown }: { readonly roles: readonly HeldRole[]; readonly shown: string }) {
  const towns = roles.filter(({ role }) => role === 'townOfficer').map(({ placeName }) => placeName)
  return towns.length > 0 ? <Villages towns={towns} shown={shown} /> : null
}

function Villages({ towns, shown }: { towns: readonly string[]; shown: string }) {
  const villages = useVillages()
  return (
    <>
      <SectionHead title='看哪个村' />
      <Faces read={villages} what='村名单'>
        {({ villages }) => (
          <Sheet>
            {villages
              .filter(({ town }) => towns.includes(town))
              .map(({ id, name }) => (
                <Row key={id} title={name} chosen={id === shown} onPress={() => chooseVillage(id)} />
              ))}
            <Row icon='home' title='各家各户' onPress={() => open(routes.households)} />
            <Row icon='book' title='村民名册' onPress={() => open(routes.roster)} />
            <Row icon='talk' title='各村说的事' onPress={() => open(routes.townRequests)} />
            <Row icon='notice' title='备案' onPress={() => open(routes.filings)} />
            <Row icon='stamp' title='职务' onPress={() => open(routes.roles)} />
          </Sheet>
        )}
      </Faces>
    </>
  )
}
