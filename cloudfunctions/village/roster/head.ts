import type { Transaction } from '../../kernel/store'
import { type RosterHead, type RosterImportRecord, rosterHeads, rosterImports } from '../documents'

/** Which import a village's roster last heard of, and that import. */
export interface Current {
  readonly head: RosterHead
  readonly last: RosterImportRecord | null
}

/** Reads by `Transaction` or by `Store`: whoever decides on it reads through its transaction. */
export async function currentOf(from: Pick<Transaction, 'get'>, villageId: string): Promise<Current> {
  const head = (await from.get(rosterHeads, villageId)) ?? { _id: villageId, villageId, importId: null, revision: 0 }
  return { head, last: head.importId === null ? null : await from.get(rosterImports, head.importId) }
}
