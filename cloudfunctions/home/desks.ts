import { deskNamed } from '@shared/kinds'
import type { Desk } from '@shared/matter/flow'
import type { WaitingRow } from '../kernel/waiting'

/** One desk with what lies on it, soonest first. */
export interface Laden {
  /** `claim.verify` */
  readonly id: string
  readonly desk: Desk
  readonly rows: readonly [WaitingRow, ...WaitingRow[]]
}

/** The desk of a kind, by the id that pages know it by; undefined when there is none. */
export function deskOf(id: string): { kind: string; desk: string } | undefined {
  const [kind = '', desk = ''] = id.split('.')
  return deskNamed(kind, desk) ? { kind, desk } : undefined
}

/** What waits, desk by desk: first the desk whose first matter is due soonest. */
export function byDesk(rows: readonly WaitingRow[]): Laden[] {
  const laden = new Map<string, [WaitingRow, ...WaitingRow[]]>()
  for (const row of rows) {
    const id = `${row.kind}.${row.desk}`
    const others = laden.get(id)
    if (others) others.push(row)
    else laden.set(id, [row])
  }
  return [...laden].flatMap(([id, lying]) => {
    const [{ kind, desk: name }] = lying
    const desk = deskNamed(kind, name ?? '')
    return desk ? [{ id, desk, rows: lying }] : []
  })
}
