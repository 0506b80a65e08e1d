import type { Fault } from '../fault'
import { alone } from './sights'

/** The local cloud, on which all that is tested stands. */
export const inLocalCloud: readonly Fault[] = [
  {
    ...alone('model of snapshots', /as a model of snapshot isolation does$/),
    layer: 'local database',
    what: 'a second writer of a document waits for nobody',
    file: 'localcloud/database/transactions.ts',
    text: '(holder && holder !== transaction) || (newest',
    instead: '(newest',
    says: /DATABASE_TRANSACTION_CONFLICT|after:/,
  },
  {
    ...alone('model of snapshots', /as a model of snapshot isolation does$/),
    layer: 'local database',
    what: 'what was changed since a transaction began is written over',
    file: 'localcloud/database/transactions.ts',
    text: ' || (newest && newest.replacedAt > seen)',
    instead: '',
    says: /DATABASE_TRANSACTION_CONFLICT|after:/,
  },
  {
    ...alone('model of snapshots', /as a model of snapshot isolation does$/),
    layer: 'local database',
    what: 'what is rolled back was written all the same',
    file: 'localcloud/database/actions.ts',
    text: "'database.abortTransaction': ({ transactionId }) => {\n      transactions.end(transactions.get(transactionId))",
    instead: "'database.abortTransaction': async ({ transactionId }) => {\n      await engine.commit(transactionId)",
    says: /after:/,
  },
  {
    ...alone('model of snapshots', /^with indexes and without them/),
    layer: 'local database',
    what: 'what the index does not say is not looked at',
    file: 'localcloud/database/reader.ts',
    text: 'return plan.exact ? visible : filter.select(visible)',
    instead: 'return visible',
    says: /query \{/,
  },
  {
    ...alone('conformance of indexes', /refuses a second document with the same keys/),
    layer: 'local database',
    what: 'a unique index lets a second document in',
    file: 'localcloud/database/session.ts',
    text: "    if (hasRival(collection, replacement)) throw duplicateWrite('a unique index')\n",
    instead: '',
    says: /DATABASE_DUPLICATE_WRITE|resolved/,
  },
  {
    ...alone('conformance of transactions', /of two transactions that take the same unique key/),
    layer: 'local database',
    what: 'two transactions may commit the same unique key',
    file: 'localcloud/database/session.ts',
    text: '    if (stored.some(([collection, replacement]) => hasRival(collection, replacement))) throw conflict()\n',
    instead: '',
    says: /resolved/,
  },
  {
    ...alone('kill -9', /^what was acknowledged survives kill -9/),
    layer: 'local database',
    what: 'commits are gathered to spare the disk, and acknowledged before',
    file: 'localcloud/database/sqlite.ts',
    text: "this.run('BEGIN IMMEDIATE')\n    try {\n      const result = work()\n      this.run('COMMIT')",
    instead:
      "if (!this.driver.inTransaction) this.run('BEGIN IMMEDIATE')\n    try {\n      const result = work()\n      if (Date.now() % 10 === 0) this.run('COMMIT')",
    // Missed by the cloud itself when it starts again, before the test can.
    says: /acknowledged changes? (is|are) missing|single|left/,
  },
  {
    ...alone('conformance of functions', /nothing from the call before$/),
    layer: 'local functions',
    what: 'who called before is still in the environment at the next call',
    file: 'localcloud/functions/worker.cjs',
    text: "if (value === '') delete process.env[name]\n    else process",
    instead: "if (value !== '') process",
    says: /o-zhang/,
  },
  {
    ...alone('conformance of the gateway', /refuses a body that is not the one that was signed$/),
    layer: 'local gateway',
    what: 'a signature is good for any body',
    file: 'localcloud/gateway/signature.ts',
    text: 'if (!timingSafeEqual(',
    instead: 'if (!parameters && !timingSafeEqual(',
    says: /SIGN_PARAM_INVALID/,
  },
]
