import { FILING_ACTS, filingFlow } from './filings/flow'
import { ROUND_ACTS, roundFlow, SHEET_ACTS, sheetFlow } from './inspection/flow'
import type { Acts } from './matter/access'
import type { Desk, Flow, State } from './matter/flow'
import { MEETING_ACTS, meetingFlow } from './meetings/flow'
import { PLEDGE_ACTS, PLEDGE_FLOWS } from './pledges/flow'
import { CLAIM_ACTS, CLAIM_FLOWS } from './points/flow'
import { REQUEST_ACTS, REQUEST_FLOWS } from './requests/flow'
import { ORDER_ACTS, orderFlow } from './shop/flow'

/** Every kind of matter, by the name under which its story is kept, with the ways it can go. */
export const FLOWS = {
  claim: CLAIM_FLOWS,
  round: [roundFlow],
  sheet: [sheetFlow],
  order: [orderFlow],
  meeting: [meetingFlow],
  pledge: PLEDGE_FLOWS,
  request: REQUEST_FLOWS,
  filing: [filingFlow],
} as const satisfies Readonly<Record<string, readonly Flow[]>>

export type KindName = keyof typeof FLOWS

/** What can be asked for of each, beside its beginning: procedure -> the actions it takes. */
export const ACTS: Readonly<Record<KindName, Acts<string, string>>> = {
  claim: CLAIM_ACTS,
  round: ROUND_ACTS,
  sheet: SHEET_ACTS,
  order: ORDER_ACTS,
  meeting: MEETING_ACTS,
  pledge: PLEDGE_ACTS,
  request: REQUEST_ACTS,
  filing: FILING_ACTS,
}

/** Every state in which a matter of this kind can be. */
export const statesOf = (kind: KindName): Readonly<Record<string, State>> => {
  const [one] = FLOWS[kind]
  return one.states
}

const flows: Readonly<Record<string, readonly Flow[]>> = FLOWS

/** The desk of a kind by its name; undefined where there is none. The ways of one kind share their desks. */
export function deskNamed(kind: string, desk: string): Desk | undefined {
  const [one] = Object.hasOwn(flows, kind) ? (flows[kind] ?? []) : []
  return one && Object.hasOwn(one.desks, desk) ? one.desks[desk] : undefined
}
