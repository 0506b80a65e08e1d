import { dayOf } from '@shared/kernel/time'
import { resolutionLacks } from '@shared/points/resolution'
import type { DraftRule } from '@shared/points/rule'
import { serverNow } from '@/cloud/link/clock'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { resolutionOf } from '@/parts/meeting/draft'
import { type CatalogueDraft, isCatalogueDraft, NO_DRAFT } from './draft'
import type { Typed } from './typed-rule'

export type Finding = Awaited<ReturnType<typeof cloud.points.checkRules>>['findings'][number]

/** A catalogue in the making: its rules, what the checker says of them, the meeting, and the way to adopt it. */
export function useAdopt(villageId: string) {
  const { value: draft, change, clear } = useDraft(`points.adopt.${villageId}`, NO_DRAFT, isCatalogueDraft)
  const { rules, unfinished, revision, after, begun } = draft
  const check = useRead(
    ['points', 'checkRules', villageId, revision],
    () => cloud.points.checkRules({ villageId, rules: [...rules] }),
    { when: rules.length > 0 },
  )
  const adoption = useChange('points.adoptCatalogue', `catalogue:${villageId}`, `points.adopt.${villageId}`)
  const today = dayOf(serverNow())
  const resolution = resolutionOf(draft, today)
  const setRules = (next: readonly DraftRule[], left: CatalogueDraft['unfinished']) =>
    change({ rules: next, unfinished: left, revision: revision + 1 })

  return {
    villageId,
    draft,
    change,
    begun,
    findings: rules.length > 0 ? (check.data?.findings ?? []) : [],
    begin: (from: number, first: readonly DraftRule[]) =>
      change({ begun: true, after: from, rules: first, unfinished: {}, revision: revision + 1 }),
    drop: clear,
    /** Keeps what was typed of a rule, until it is put in its place. */
    type: (at: number, typed: Typed) => change({ unfinished: { ...unfinished, [at]: typed } }),
    /** Puts a rule in its place, or at the end when it has none yet. */
    put: (at: number, rule: DraftRule) => {
      const { [at]: _, ...others } = unfinished
      setRules(at < rules.length ? rules.map((one, n) => (n === at ? rule : one)) : [...rules, rule], others)
    },
    /** Leaves a rule out, or one that was only begun. */
    remove: (at: number) =>
      setRules(
        rules.filter((_, n) => n !== at),
        Object.fromEntries(
          Object.entries(unfinished).flatMap(([n, typed]) =>
            Number(n) === at ? [] : [[Number(n) > at ? Number(n) - 1 : Number(n), typed] as const],
          ),
        ),
      ),
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
