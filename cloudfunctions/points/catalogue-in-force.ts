import type { Rule } from '@shared/points/rule'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { type Catalogue, catalogueHeads, catalogues } from './documents'

export const catalogueId = (villageId: string, version: number): string => `${villageId}:${version}`

/**
 * The rule as the catalogue in force has it, and the version it stands in. Refuses with `NO_CATALOGUE`, or `RULE_GONE`
 * when the catalogue has no such rule of this kind.
 */
export async function ruleInForce(
  tx: Transaction,
  villageId: string,
  ruleId: string,
  kind: Rule['kind'],
): Promise<{ rule: Rule; catalogue: Catalogue }> {
  const head = await tx.get(catalogueHeads, villageId)
  const catalogue = head && (await tx.get(catalogues, catalogueId(villageId, head.version)))
  if (!catalogue) throw refuse('NO_CATALOGUE')
  const rule = catalogue.rules.find(({ id }) => id === ruleId)
  if (rule?.kind !== kind) throw refuse('RULE_GONE')
  return { rule, catalogue }
}
