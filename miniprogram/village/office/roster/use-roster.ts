import type { RosterImport } from '@shared/village/contract'
import { useState } from 'react'
import { cloud } from '@/cloud/link'
import { useRead } from '@/cloud/use-read'
import { useApply } from './use-apply'
import { usePreview } from './use-preview'

/** A village's roster import: the last one as the cloud knows it, and what was done on this page since. Asked once the village is `known`. */
export function useRoster(known: string | undefined) {
  const villageId = known ?? ''
  const latest = useRead(['village', 'latestRoster', villageId], () => cloud.village.latestRoster({ villageId }), {
    when: known !== undefined,
  })
  const [here, setHere] = useState<RosterImport>()
  const [restarted, setRestarted] = useState(false)
  const shown = here ?? latest.data?.import ?? null
  const taken = (step: RosterImport) => {
    setRestarted(false)
    setHere(step)
  }
  const preview = usePreview(villageId, taken)
  const apply = useApply(shown, taken)
  const face = faceOf(shown, here !== undefined, restarted)
  return { latest, shown, face, preview, apply, restart: () => setRestarted(true) }
}

export type Roster = ReturnType<typeof useRoster>

/** What the page is about: choosing a file, its problems, its preview, its being imported, its having been imported here. */
type RosterFace = 'start' | 'problems' | 'preview' | 'progress' | 'done'

function faceOf(shown: RosterImport | null, here: boolean, restarted: boolean): RosterFace {
  if (shown?.state === 'applying') return 'progress'
  if (shown === null || restarted) return 'start'
  switch (shown.state) {
    case 'refused':
      return 'problems'
    case 'ready':
      return 'preview'
    case 'applied':
      return here ? 'done' : 'start'
    case 'cancelled':
      return 'start'
  }
}
