import type { RosterImport } from '@shared/village/roster-import'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useAnswers } from './use-answers'
import { useApply } from './use-apply'
import { usePreview } from './use-preview'

/** A village's roster import: the last one as the cloud knows it, and what was done on this page since. Asked once the village is `known`. Whoever does not bring rosters only says yes to one. */
export function useRoster(known: string | undefined, brings: boolean) {
  const villageId = known ?? ''
  const latest = useRead(['village', 'latestRoster', villageId], () => cloud.village.latestRoster({ villageId }), {
    when: known !== undefined,
  })
  const [here, setHere] = useState<RosterImport>()
  const shown = here ?? latest.data?.import ?? null
  const preview = usePreview(villageId, setHere)
  const apply = useApply(shown, setHere)
  const answers = useAnswers(shown)
  return { latest, shown, brings, face: faceOf(shown, here !== undefined, brings), preview, apply, answers }
}

export type Roster = ReturnType<typeof useRoster>

/** What the page is about: choosing a file, its problems, its preview, its being imported, its having been imported here. */
type RosterFace = 'nothing' | 'start' | 'problems' | 'preview' | 'progress' | 'done'

function faceOf(shown: RosterImport | null, here: boolean, brings: boolean): RosterFace {
  if (!brings && !here && !(shown?.secondYes && (shown.state === 'ready' || shown.state === 'applying')))
    return 'nothing'
  switch (shown?.state) {
    case 'refused':
      return 'problems'
    case 'ready':
      return 'preview'
    case 'applying':
      return 'progress'
    case 'applied':
      return here ? 'done' : 'start'
    default:
      return 'start'
  }
}
