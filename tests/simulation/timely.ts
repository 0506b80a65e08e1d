import type { Chronicle, Version } from './chronicle'
import { RULES } from './village'

const DAY = 86_400_000
/** How long the village keeps what was ordered. */
const KEPT_DAYS = 2

interface Standing {
  readonly _id: string
  readonly state: string
}

interface Spell<T> {
  readonly document: T
  readonly from: number
  readonly ms: number
  /** The state that it was left for. */
  readonly to: string
}

/** Every stretch of time that something spent in a state, and what came after. */
function spells<T extends Standing>(versions: readonly Version<T>[]): Spell<T>[] {
  const entered = versions.filter(({ document }, n) => versions[n - 1]?.document.state !== document.state)
  return entered.flatMap(({ document, at }, n) => {
    const next = entered[n + 1]
    return next ? [{ document, from: at, ms: next.at - at, to: next.document.state }] : []
  })
}

const days = (ms: number): string => `${(ms / DAY).toFixed(2)} days`

/** What the clock does to a claim or a round, it does after as many whole days as the rules say. */
function hurriedClaims({ claims }: Chronicle): string[] {
  return claims.histories().flatMap((versions) => {
    const all = spells(versions)
    const noticed = all.filter(({ document }) => document.state === 'publicised').reduce((sum, { ms }) => sum + ms, 0)
    return all.flatMap(({ document: { _id, state, rule, raisedAt }, from, ms, to }) => {
      const { path, rectifyDays = 0 } = RULES.find(({ id }) => id === rule.id) ?? rule
      if (state === 'publicised' && to === 'posted' && noticed < path.noticeDays * DAY)
        return [`${_id} was posted after a public notice of ${days(noticed)}`]
      const since = from + ms - raisedAt
      if (state === 'warned' && to === 'due' && since < rectifyDays * DAY)
        return [`${_id} came to the council after ${days(since)} to put it right`]
      return []
    })
  })
}

function hurriedRounds({ rounds }: Chronicle): string[] {
  return rounds.histories().flatMap((versions) =>
    spells(versions).flatMap(({ document: { _id, state, items }, ms, to }) => {
      const noticeDays = Math.max(...items.map(({ id }) => RULES.find((rule) => rule.id === id)?.path.noticeDays ?? 0))
      const hurried = state === 'publicised' && to === 'posting' && ms < noticeDays * DAY
      return hurried ? [`${_id} was posted after a public notice of ${days(ms)}`] : []
    }),
  )
}

function hurriedOrders({ orders }: Chronicle): string[] {
  return orders.histories().flatMap((versions) =>
    spells(versions).flatMap(({ document: { _id, state }, ms, to }) => {
      const hurried = state === 'placed' && to === 'lapsed' && ms < KEPT_DAYS * DAY
      return hurried ? [`${_id} lapsed after ${days(ms)}`] : []
    }),
  )
}

/** Nothing that the clock does comes too early; that nothing is left lying, the clocks say. */
export const hurried = (chronicle: Chronicle): string[] => [
  ...hurriedClaims(chronicle),
  ...hurriedRounds(chronicle),
  ...hurriedOrders(chronicle),
]
