import type { HeldRole } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { mayByRole } from '@/cloud/person/may'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import type { HouseholdFile } from '@/village/office/parts/use-household'

/** Households of kin, and those that people moved between: whoever sits in the council does not vote on each other's. */
export function Kin({
  household: { id, kin, exchanged },
  roles,
}: Pick<HouseholdFile, 'household'> & { roles: readonly HeldRole[] }) {
  const mayChange = mayByRole(roles, 'village.setKin')
  const change = { word: kin.length > 0 ? '改一改' : '登记', onPress: () => open(routes.kin(id)) }
  return (
    <>
      <SectionHead title='亲戚户，互相回避' {...(mayChange ? { more: change } : {})} />
      {kin.length > 0 ? (
        <Sheet>
          {kin.map((other) => (
            <Row key={other.id} icon='home' title={other.head} />
          ))}
        </Sheet>
      ) : (
        <Sheet padded>
          <View>还没有登记。登记以后，评议时两家互相回避。</View>
        </Sheet>
      )}
      {exchanged.length > 0 && (
        <>
          <SectionHead title='一年里有人搬进搬出，也回避' />
          <Sheet>
            {exchanged.map((other) => (
              <Row key={other.id} icon='home' title={other.head} />
            ))}
          </Sheet>
        </>
      )}
    </>
  )
}
