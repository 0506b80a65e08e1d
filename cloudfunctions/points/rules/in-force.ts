import type { Rule } from '@shared/points/rule'
import { filingState } from '../../filings/exports'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { type Catalogue, catalogueHeads, catalogues } from '../documents'

export const catalogueId = (villageId: string, version: number): string => `${villageId}:${version}`

/** Whatever reads by id: the database, or a transaction. */
type Reader = Pick<Transaction, 'get'>

/** The catalogue in force; null where the village has not adopted one. */
export async function catalogueInForce(reader: Reader, villageId: string): Promise<Catalogue | null> {
  const head = await reader.get(catalogueHeads, villageId)
  return head && reader.get(catalogues, catalogueId(villageId, head.version))
}

/**
 * The rule as the catalogue in force has it, and the version it stands in. Refuses with `NO_CATALOGUE`, or `RULE_GONE`
 * when the catalogue has no such rule of this kind, or `RULE_WAITS` while the town has
 * not let it hold.
 */
export async function ruleInForce(
  reader: Reader,
  villageId: string,
  ruleId: string,
  kind: Rule['kind'],
): Promise<{ rule: Rule; catalogue: Catalogue }> {
  const catalogue = await catalogueInForce(reader, villageId)
  if (!catalogue) throw refuse('NO_CATALOGUE')
  const rule = catalogue.rules.find(({ id }) => id === ruleId)
  if (rule?.kind !== kind) throw refuse('RULE_GONE')
  await assertHolds(reader, rule)
  return { rule, catalogue }
}

/** Refuses with `RULE_WAITS` a rule under which the town was asked and has not let it hold, or not any more. */
export async function assertHolds(reader: Reader, { filing }: Pick<Rule, 'filing'>): Promise<void> {
  if (filing && (await filingState(reader, filing)) !== 'held') throw refuse('RULE_WAITS')
}
