import type { HeldRole } from '@shared/village/contract'
import { cloud } from '@/cloud/link/link'
import { mayByRole } from '@/cloud/person/may'
import { ContactRow } from '@/parts/contact-row'
import { PrintRow } from '@/parts/print-row'
import { Row } from '@/parts/row'
import { isOffice } from '@/parts/say-household'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import type { HouseholdFile } from '@/village/office/parts/use-household'

/** What else there is to do about a household. */
export function Ways({ file: { household, contact }, roles }: { file: HouseholdFile; roles: readonly HeldRole[] }) {
  const family = !isOffice(household)
  return (
    <>
      <SectionHead title={family ? '这一户的事' : '还能办的'} />
      <Sheet>
        {family && mayByRole(roles, 'points.passbook') && (
          <Row
            icon='book'
            title='看积分存折'
            detail='能花多少分，怎么来的'
            onPress={() => open(routes.householdPassbook(household.id))}
          />
        )}
        {family && mayByRole(roles, 'shop.placeFor') && (
          <Row
            icon='basket'
            title='替他家换东西'
            detail='照着纸上的单子录'
            onPress={() => open(routes.placeFor(household.id))}
          />
        )}
        {family && mayByRole(roles, 'shop.setPin') && (
          <Row
            icon='key'
            title='帮他家设取货密码'
            detail='让他自己想、自己打'
            onPress={() => open(routes.pin(household.id))}
          />
        )}
        {family && mayByRole(roles, 'village.chooseNaming') && (
          <Row
            icon='pen'
            title='怎么写他家的名字'
            detail='没有手机的人家，照他说的选'
            onPress={() => open(routes.naming(household.id))}
          />
        )}
        {mayByRole(roles, 'village.doorCode') && (
          <Row icon='door' title='看户码' detail='贴在门上的码' onPress={() => open(routes.doorCode(household.id))} />
        )}
        {mayByRole(roles, 'village.renewDoorCode') && (
          <Row
            icon='redo'
            title='换一个户码'
            detail='旧的被人拍走、弄丢的时候'
            onPress={() => open(routes.newDoorCode(household.id))}
          />
        )}
        {family && mayByRole(roles, 'paper.passbook') && (
          <PrintRow
            title='把他家存折印出来'
            detail='给没有手机的人家送去'
            make={() => cloud.paper.passbook({ householdId: household.id })}
          />
        )}
        <ContactRow contact={contact} />
      </Sheet>
    </>
  )
}
