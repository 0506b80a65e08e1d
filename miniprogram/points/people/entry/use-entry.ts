import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

export type Entry = Awaited<ReturnType<typeof cloud.points.entry>>

/** One line of a passbook with its claim's story. */
export const useEntry = (entryId: string): Read<Entry> =>
  useRead(['points', 'entry', entryId], async () => {
    const answer = await cloud.points.entry({ entryId })
    if (answer.claim) rememberContact(answer.claim.contact)
    return answer
  })
