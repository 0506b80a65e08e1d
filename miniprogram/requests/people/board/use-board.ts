import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useVillage } from '@/parts/matter/list-page'

export type Board = Awaited<ReturnType<typeof cloud.requests.board>>
export type Over = 'village' | 'town'

/** The open board of the village or of its town, of this half-year or of one before. */
export function useBoard() {
  const { villageId } = useVillage()
  const [over, look] = useState<Over>('village')
  const [half, goTo] = useState<string>()
  const asked = { over, ...(half !== undefined && { half }) }
  const read = useRead(
    ['requests', 'board', villageId, over, half],
    () => cloud.requests.board({ villageId: villageId ?? '', ...asked }),
    { when: villageId !== undefined },
  )
  return { read, over, look, half, goTo }
}
