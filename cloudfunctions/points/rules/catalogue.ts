import type { Rule } from '@shared/points/rule'
import { filingState } from '../../filings/exports'
import { type Call, villageOf } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { catalogueHeads, catalogues } from '../documents'
import { catalogueId } from './in-force'

/** The catalogue in force, or an older version; none where the village has not adopted one. */
export async function catalogue(call: Call, { version }: Input<'catalogue'>): Promise<Output<'catalogue'>> {
  const villageId = villageOf(call)
  const latest = (await call.store.get(catalogueHeads, villageId))?.version ?? 0
  const found = await call.store.get(catalogues, catalogueId(villageId, version ?? latest))
  if (!found) return { catalogue: null, latest }
  const { adoptedAt, resolution, rules } = found
  const waiting = await waitingIn(call, rules)
  return { catalogue: { version: found.version, adoptedAt, resolution, rules, waiting }, latest }
}

type Waiting = NonNullable<Output<'catalogue'>['catalogue']>['waiting']

/** The rules that touch nobody, and how the filing stands on which they wait. */
async function waitingIn({ store }: Call, rules: readonly Rule[]): Promise<Waiting> {
  const ids = [...new Set(rules.flatMap(({ filing }) => filing ?? []))]
  const states = new Map(await Promise.all(ids.map(async (one) => [one, await filingState(store, one)] as const)))
  return rules.flatMap(({ id: ruleId, filing: filingId }) => {
    const state = filingId === undefined ? 'held' : (states.get(filingId) ?? null)
    return filingId === undefined || state === 'held' ? [] : [{ ruleId, filingId, state }]
  })
}
