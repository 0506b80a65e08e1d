import { endOfDayAfter, endOfMonth, endOfStretch, endOfYearAfter } from '@shared/kernel/time'
import type { Rule } from '@shared/points/rule'
import { type Cap, capsAt, type Span } from '@shared/points/rules'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { inParts, type Store } from '../../kernel/store'
import { countersOf } from '../caps'
import type { Output } from '../contract-types'
import { claims, uses } from '../documents'
import { catalogueInForce } from '../rules'

type Used = Output<'lately'>['used'][number]

/** So many of a household's last claims say what it is likely to report again. */
const LOOKED_THROUGH = 20

const END_OF: Readonly<Record<Span, (at: number) => number>> = {
  day: (at) => endOfDayAfter(at, 0),
  month: endOfMonth,
  twoMonths: (at) => endOfStretch(at, 2),
  quarter: (at) => endOfStretch(at, 3),
  halfYear: (at) => endOfStretch(at, 6),
  year: (at) => endOfYearAfter(at, 0),
}

/**
 * What a household has reported lately, and which rules it, or for rules of persons whoever asks of their own, has used up:
 * so that nobody takes a photo of what cannot be reported today.
 */
export async function lately(call: Call): Promise<Output<'lately'>> {
  const { store, now, caller, target } = call
  const { householdId, villageId } = target
  if (!householdId || !villageId) throw refuse('NOT_FOUND')
  const own = householdId === caller.householdId
  const [last, catalogue] = await Promise.all([
    store.find(claims, {
      where: { householdId },
      order: { by: 'raisedAt', direction: 'desc' },
      limit: LOOKED_THROUGH,
    }),
    catalogueInForce(store, villageId),
  ])
  const awards = (catalogue?.rules ?? []).filter(({ kind }) => kind === 'award')
  const whose = { villageId, householdId, residentId: (own && caller.residentId) || null }
  return {
    recent: [...new Set(last.filter(({ kind }) => kind === 'award').map(({ rule }) => rule.id))],
    used: await usedUp(store, awards, whose, now),
  }
}

interface Whose {
  readonly villageId: string
  readonly householdId: string
  readonly residentId: string | null
}

/** Rules of which a cap is reached; of several, the one that lasts longest. All counters in one question. */
async function usedUp(store: Store, rules: readonly Rule[], whose: Whose, now: number): Promise<Used[]> {
  const capped = rules.filter((rule) => capsAt(rule, now).length > 0)
  const countersBy = new Map(
    capped.map((rule) => {
      const residentId = rule.unit === 'person' ? whose.residentId : null
      return [rule.id, countersOf({ ...whose, residentId, rule, raisedAt: now })] as const
    }),
  )
  const ids = [...countersBy.values()].flat().map(({ _id }) => _id)
  const found = await inParts(ids, (part) => store.find(uses, { where: { _id: { in: part } }, limit: part.length }))
  const countOf = new Map(found.map(({ _id, used }) => [_id, used]))
  return [...countersBy].flatMap(([ruleId, counters]) => {
    const reached = counters.filter(({ _id, cap }) => (countOf.get(_id) ?? 0) >= cap.limit)
    const last = reached.map(({ cap }) => cap).sort((a, b) => freeAt(b, now) - freeAt(a, now))[0]
    return last ? [{ ruleId, span: last.span, limit: last.limit, freeAt: freeAt(last, now) }] : []
  })
}

/** The first moment at which a reached cap no longer holds. */
const freeAt = ({ span }: Cap, now: number): number => END_OF[span](now) + 1
