import { OFFICE_ORDER } from '@shared/village/offices'
import type { RoleLine } from '@/village/office/parts/use-roles'

/** Somebody with everything they hold. */
export interface Holder {
  readonly residentId: string
  readonly name: string
  readonly household: string
  readonly roles: readonly RoleLine[]
}

const rank = ({ role }: RoleLine) => OFFICE_ORDER.indexOf(role)

/** Gathers roles by person: the committee first, each person at their first role. */
export function byPerson(roles: readonly RoleLine[]): Holder[] {
  const sorted = [...roles].sort(
    (a, b) => rank(a) - rank(b) || a.placeName.localeCompare(b.placeName, 'zh', { numeric: true }),
  )
  const holders = new Map<string, { residentId: string; name: string; household: string; roles: RoleLine[] }>()
  for (const line of sorted) {
    const known = holders.get(line.residentId)
    if (known) known.roles.push(line)
    else {
      const { residentId, name, household } = line
      holders.set(residentId, { residentId, name, household, roles: [line] })
    }
  }
  return [...holders.values()]
}
