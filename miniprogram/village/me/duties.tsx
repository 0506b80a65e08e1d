import { villageTime } from '@shared/kernel/time'
import type { HeldRole } from '@shared/village/contract'
import { OFFICES } from '@shared/village/offices'
import { mayByRole } from '@/cloud/person/may'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open } from '@/routes'
import { OFFICE } from './office'

/** What I hold and until when, and the desks that come with it. */
export function Duties({ roles }: { roles: readonly HeldRole[] }) {
  if (roles.length === 0) return null
  const desks = OFFICE.filter(({ by }) => mayByRole(roles, by))
  return (
    <>
      <SectionHead title='我的职务' />
      <Sheet>
        {roles.map(({ role, placeId, placeName, until }) => (
          <Row
            key={`${role} ${placeId}`}
            icon='stamp'
            title={OFFICES[role].word}
            detail={`${placeName}，到${villageTime(until).format('YYYY年M月D日')}`}
            keepDetail
          />
        ))}
      </Sheet>
      {desks.length > 0 && (
        <Sheet>
          {desks.map(({ url, word, icon }) => (
            <Row key={url} icon={icon} title={word} onPress={() => open(url)} />
          ))}
        </Sheet>
      )}
    </>
  )
}
