import type { Waiting } from '@shared/village/first-page'
import type { Call } from '../../kernel/call'
import { households, places, type RosterImportRecord, rosterImports } from '../documents'
import { waitsForAnother } from './judges'

const LINE = { about: 'roster', id: null, count: 1, deadlineAt: null } as const
const ALL_VILLAGES = 1000
const MOST = 20

/** What of a roster waits for the caller: to bring one, to see one through, or to say yes to what somebody else brought. */
export async function rosterWaiting(call: Call): Promise<Waiting[]> {
  const held = call.caller.grants.filter(({ until }) => until > call.now)
  const placeOf = (wanted: string) => held.find(({ role }) => role === wanted)?.placeId
  const [committee, supervisor, town] = [placeOf('committee'), placeOf('supervisor'), placeOf('townOfficer')]
  const parts = await Promise.all([
    committee ? ownWaiting(call, committee) : [],
    supervisor ? yesWaiting(call, [supervisor]) : [],
    town ? villagesOf(call, town).then((ids) => yesWaiting(call, ids)) : [],
  ])
  return parts.flat()
}

/** The committee of a village without people is led to the roster first; later to an import that was begun. */
async function ownWaiting(call: Call, villageId: string): Promise<Waiting[]> {
  const { store } = call
  const [somebody, [latest]] = await Promise.all([
    store.find(households, { where: { villageId }, limit: 2 }),
    store.find(rosterImports, { where: { villageId }, order: { by: 'uploadedAt', direction: 'desc' }, limit: 1 }),
  ])
  const begun = latest?.state === 'ready' || latest?.state === 'applying' ? latest : undefined
  if (begun) return begun.state === 'ready' && waitsForAnother(begun, call) ? [] : [lineOf(begun)]
  if (somebody.length > 1) return []
  return [{ ...LINE, title: '还没有导入名册', detail: '有了名册，各家才能登录' }]
}

const lineOf = ({ _id, households: count, secondYes, state, by }: RosterImportRecord): Waiting =>
  secondYes && state === 'ready'
    ? { ...LINE, id: _id, title: '村民名册等您点头', detail: `${by}传的，动了有职务的人` }
    : { ...LINE, id: _id, title: '名册等您确认', detail: `共 ${count} 户，看过再确认` }

/** Rosters that change who may judge, and that somebody else has brought. */
async function yesWaiting(call: Call, villageIds: readonly string[]): Promise<Waiting[]> {
  if (villageIds.length === 0) return []
  const where = { villageId: { in: villageIds }, state: 'ready' }
  const found = await call.store.find(rosterImports, { where, limit: MOST })
  return found.filter((record) => record.secondYes && !waitsForAnother(record, call)).map(lineOf)
}

async function villagesOf({ store }: Call, townId: string): Promise<string[]> {
  const where = { kind: 'village', parentId: townId }
  return (await store.find(places, { where, limit: ALL_VILLAGES })).map(({ _id }) => _id)
}
