import { dayOf } from '@shared/kernel/time'
import { resolutionLacks } from '@shared/points/resolution'
import type { DraftRule } from '@shared/points/rule'
import { serverNow } from '@/cloud/link/clock'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { resolutionOf } from '@/parts/meeting/draft'
import { isCatalogueDraft, NO_DRAFT } from './draft'

export type Finding = Awaited<ReturnType<typeof cloud.points.checkRules>>['findings'][number]

/** A catalogue in the making: its rules, what the checker says of them, the meeting, and the way to adopt it. */
export function useAdopt(villageId: string) {
  const { value: draft, change, clear } = useDraft(`points.adopt.${villageId}`, NO_DRAFT, isCatalogueDraft)
  const { rules, revision, after, begun } = draft
  const check = useRead(
    ['points', 'checkRules', villageId, revision],
    () => cloud.points.checkRules({ villageId, rules: [...rules] }),
    { when: rules.length > 0 },
  )
  const adoption = useChange('points.adoptCatalogue', `catalogue:${villageId}`, `points.adopt.${villageId}`)
  const today = dayOf(serverNow())
  const resolution = resolutionOf(draft, today)
  const setRules = (next: readonly DraftRule[]) => change({ rules: next, revision: revision + 1 })

  return {
    villageId,
    draft,
    change,
    begun,
    findings: rules.length > 0 ? (check.data?.findings ?? []) : [],
    begin: (from: number, first: readonly DraftRule[]) =>
      change({ begun: true, after: from, rules: first, revision: revision + 1 }),
    drop: clear,
    /** Puts a rule in its place, or at the end when it has none yet. */
    put: (at: number, rule: DraftRule) =>
      setRules(at < rules.length ? rules.map((one, n) => (n === at ? rule : one)) : [...rules, rule]),
    remove: (at: number) => setRules(rules.filter((_, n) => n !== at)),
    resolution,
    /** What the meeting lacks, in words. */
    lacks: resolution && resolutionLacks(resolution, today),
    outcome: adoption.outcome,
    adopt: async (): Promise<boolean> => {
      if (!resolution) return false
      const { is } = await adoption.send({ villageId, rules: [...rules], resolution, after })
      if (is === 'done') clear()
      return is === 'done'
    },
  }
}

export type Adopting = ReturnType<typeof useAdopt>
