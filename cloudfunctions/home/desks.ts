import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import type { Desk } from '@shared/matter/flow'
import { meetingFlow } from '@shared/meetings/flow'
import { awardFlow } from '@shared/points/flow'
import { orderFlow } from '@shared/shop/flow'
import type { WaitingRow } from '../kernel/waiting'

/** The desks of all kinds of matter. Both flows of claims have the same. */
const DESKS: Readonly<Record<string, Readonly<Record<string, Desk>>>> = {
  claim: awardFlow.desks,
  round: roundFlow.desks,
  sheet: sheetFlow.desks,
  order: orderFlow.desks,
  meeting: meetingFlow.desks,
}

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
  const known = Object.hasOwn(DESKS, kind) && Object.hasOwn(DESKS[kind] ?? {}, desk)
  return known ? { kind, desk } : undefined
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
    const desk = DESKS[kind]?.[name ?? '']
    return desk ? [{ id, desk, rows: lying }] : []
  })
}
