import type { Fault } from '../fault'
import { villages } from './sights'

/** One change, and the store under it. */
export const inKernel: readonly Fault[] = [
  {
    ...villages,
    layer: 'kernel: one change',
    what: 'a key that was used for something else answers what that was answered',
    file: 'cloudfunctions/kernel/outcome.ts',
    text: "  if (event.inputHash !== call.inputHash) throw refuse('KEY_REUSED')\n",
    instead: '',
    says: /./,
  },
  {
    ...villages,
    layer: 'kernel: one change',
    what: 'the event is written outside of the transaction',
    file: 'cloudfunctions/kernel/change.ts',
    text: 'await tx.create(events, eventOf(call, note, result))',
    instead: 'await call.store.create(events, eventOf(call, note, result))',
    says: /./,
  },
  {
    ...villages,
    layer: 'kernel: one change',
    what: 'a "no" is not kept under its key',
    file: 'cloudfunctions/kernel/outcome.ts',
    text: 'const decided = isRefusal(error) && !PASSING.has(error.code)',
    instead: 'const decided = false',
    says: /was answered and is not written down/,
  },
  {
    ...villages,
    layer: 'kernel: one change',
    what: 'everybody who uses a key shares its outcome',
    file: 'cloudfunctions/kernel/outcome.ts',
    text: 'hashOf([call.caller.openid, call.procedure, call.key])',
    instead: 'hashOf([call.procedure, call.key])',
    says: /./,
  },
  {
    ...villages,
    layer: 'kernel: store',
    what: 'a conflict at the commit is taken for a success',
    file: 'cloudfunctions/kernel/store/database.ts',
    text: 'await session.commit()',
    instead: 'await session.commit().catch(() => undefined)',
    says: /./,
  },
  {
    ...villages,
    layer: 'kernel: store',
    what: 'a transaction reads past itself, and writes over what came between',
    file: 'cloudfunctions/kernel/store/database.ts',
    text: 'const { data } = await at(from, id).get()',
    instead: 'const { data } = await db.collection(from.name).doc(id).get()',
    says: /./,
  },
  {
    ...villages,
    layer: 'kernel: store',
    what: 'a conditional update forgets its condition',
    file: 'cloudfunctions/kernel/store/database.ts',
    text: 'toQuery(db.command, { ...when, _id: id })',
    instead: 'toQuery(db.command, { ...(when && {}), _id: id })',
    says: /./,
  },
]
