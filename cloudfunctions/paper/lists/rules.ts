import { RULE_COLUMNS, ruleCells } from '@shared/points/rules-columns'
import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { catalogueInForce } from '../../points/exports'

/** The rules in force, in the columns of the sheet that can be filled in and brought back; empty before the first. */
export async function listRules(call: Call): Promise<Sheet> {
  const found = await catalogueInForce(call.store, villageOf(call))
  return {
    title: '积分细则',
    columns: RULE_COLUMNS.map(({ names: [name], width, text }) => ({ name, width, ...(text ? { text } : {}) })),
    rows: (found?.rules ?? []).map(ruleCells),
  }
}
