import { yearOf } from '@shared/kernel/time'
import type { Stream } from '@shared/requests/terms'
import { type Call, residentOf, villageOf } from '../kernel/call'
import { pageOfAny } from '../kernel/store'
import { contactOf, householdOf, isOffice } from '../village/exports'
import type { Input, Output } from './contract-types'
import { requestRecords } from './documents'
import { requestLine } from './line'

const PAGE = 20
/** So many of one's own stand on the first page, and so many near ones are offered. */
const FEW = 3
const MOST_DISCUSSED = 100
const NEWEST = { by: 'raisedAt', direction: 'desc' } as const
const UNDER_WAY = ['open', 'late'] as const

/** Neighbours read what is not kept to those who handle it; who serves the whole village reads all of it. */
const seenIn = ({ roles }: Call): { hidden?: false } =>
  roles.some((role) => role !== 'resident' && role !== 'council') ? {} : { hidden: false }

/** The first page of 说事. */
export async function talk(call: Call, { villageId }: Input<'talk'>): Promise<Output<'talk'>> {
  const { store, now } = call
  const { residentId, householdId } = residentOf(call)
  const counting = { villageId, hidden: false, stage: { in: [...UNDER_WAY] } }
  const year = Number(yearOf(now))
  const count = (stream: Stream) => store.count(requestRecords, { ...counting, stream })
  const [civil, ofVillage, government, given, missed, mine, contact, home] = await Promise.all([
    ...([count('civil'), count('village'), count('government')] as const),
    store.count(requestRecords, { villageId, year, promise: { in: ['open', 'kept', 'missed'] } }),
    store.count(requestRecords, { villageId, year, promise: 'missed' }),
    store.find(requestRecords, { where: { 'by.residentId': residentId }, order: NEWEST, limit: FEW + 1 }),
    contactOf(call, { villageId, askerId: residentId }),
    householdId === undefined ? null : householdOf(store, householdId),
  ])
  return {
    mine: mine.slice(0, FEW).map((one) => requestLine(one, call.caller)),
    more: mine.length > FEW,
    raises: home?.villageId === villageId && !isOffice(home.head),
    open: { civil, village: ofVillage, government },
    promises: { given, missed },
    contact,
  }
}

/** What is under way, late or done, the newest first. */
export async function listRequests(
  call: Call,
  { villageId, stage, stream, cursor }: Input<'listRequests'>,
): Promise<Output<'listRequests'>> {
  const common = { villageId, ...seenIn(call), ...(stream !== undefined && { stream }) }
  // Each by an index of its own: what is in one of several states is in no order.
  const wheres = (stage ? [stage] : (['open', 'late', 'done'] as const)).map((one) => ({ ...common, stage: one }))
  const { items, next } = await pageOfAny(call.store, requestRecords, { wheres, order: NEWEST, limit: PAGE, cursor })
  return { items: items.map((one) => requestLine(one, call.caller)), next }
}

/** What is talked about at a meeting: more than a page of it is talked about at none. */
export async function discussed(call: Call, { meetingId }: Input<'discussed'>): Promise<Output<'discussed'>> {
  const where = { villageId: villageOf(call), 'meeting.id': meetingId, ...seenIn(call) }
  const found = await call.store.find(requestRecords, { where, order: NEWEST, limit: MOST_DISCUSSED })
  return { requests: found.map((one) => requestLine(one, call.caller)) }
}

/** What the caller has raised. */
export async function listMine(call: Call, { cursor }: Input<'listMine'>): Promise<Output<'listMine'>> {
  const where = { 'by.residentId': residentOf(call).residentId }
  const { items, next } = await call.store.page(requestRecords, { where, order: NEWEST, limit: PAGE, cursor })
  return { items: items.map((one) => requestLine(one, call.caller)), next }
}

/** Open ones of the same place and kind that everybody may see. */
export async function near(call: Call, { villageId, groupId, category }: Input<'near'>): Promise<Output<'near'>> {
  const { householdId } = residentOf(call)
  const home = groupId === undefined && householdId !== undefined ? await householdOf(call.store, householdId) : null
  const within = groupId ?? home?.groupId
  if (within === undefined) return []
  const where = { villageId, groupId: within, category, hidden: false, stage: { in: [...UNDER_WAY] } }
  const found = await call.store.find(requestRecords, { where, order: NEWEST, limit: FEW })
  return found.map((one) => requestLine(one, call.caller))
}

const KEPT = ['open', 'kept', 'missed'] as const
type Kept = (typeof KEPT)[number]

/** The promise board of a year. What only those who handle it may see is counted, and not shown. */
export async function promises(
  call: Call,
  { villageId, year = Number(yearOf(call.now)), kept, cursor }: Input<'promises'>,
): Promise<Output<'promises'>> {
  const { store } = call
  const count = (promise: Kept) => store.count(requestRecords, { villageId, year, promise })
  const wheres = (kept ? [kept] : KEPT).map((promise) => ({ villageId, year, ...seenIn(call), promise }))
  const [open, done, missed, { items, next }] = await Promise.all([
    ...([count('open'), count('kept'), count('missed')] as const),
    pageOfAny(store, requestRecords, {
      wheres,
      ...{ order: { by: 'dueAt', direction: 'desc' } as const, limit: PAGE, cursor },
    }),
  ])
  const list = { items: items.map((one) => requestLine(one, call.caller)), next }
  return { counts: { open, kept: done, missed }, list }
}
