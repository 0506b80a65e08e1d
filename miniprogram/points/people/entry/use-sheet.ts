import type { SheetDetail } from '@shared/inspection/contract'
import { cloud } from '@/cloud/link/link'
import { type Read, useRead } from '@/cloud/reads/use-read'
import type { Entry } from './use-entry'

/** What was seen at the door, where the line was earned in an inspection round; nothing is asked for any other. */
export function useSheet(entry: Entry | undefined): Read<SheetDetail> {
  const { householdId = '', line } = entry ?? {}
  const roundId = line?.roundId ?? ''
  return useRead(
    ['inspection', 'sheet', roundId, householdId],
    () => cloud.inspection.sheet({ roundId, householdId }),
    { when: roundId !== '' },
  )
}
