import type { SheetDetail } from '@shared/inspection/contract'
import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** One household's sheet of a round. */
export const useSheet = (roundId: string, householdId: string): Read<SheetDetail> =>
  useRead(['inspection', 'sheet', roundId, householdId], async () => {
    const sheet = await cloud.inspection.sheet({ roundId, householdId })
    rememberContact(sheet.contact)
    return sheet
  })
