import { mayByRole } from '@/cloud/person/may'
import { useOffice } from '@/parts/office'

/** Where the counter stands, and whether the reader serves at it or only looks. */
export function useKeeper() {
  const office = useOffice()
  const { signed } = office
  return {
    office,
    villageId: signed?.village.id,
    serves: signed ? mayByRole(signed.me.roles, 'shop.handOver') : false,
  }
}
