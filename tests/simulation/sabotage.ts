import { events } from '../../cloudfunctions/kernel/events'
import type { Collection, Document, Store, Transaction } from '../../cloudfunctions/kernel/store'
import { entries, passbooks } from '../../cloudfunctions/points/documents'
import { post } from '../../cloudfunctions/points/ledger/post'
import { shelves } from '../../cloudfunctions/shop/documents'
import type { Between } from './functions'

type Writes = Pick<Transaction, 'put' | 'create' | 'remove'>

/** The store with other transactions. */
const withTransactions =
  (change: (tx: Transaction) => Transaction): Between =>
  (store) => ({ ...store, transaction: (body) => store.transaction((tx) => body(change(tx))) })

/** Reads outside the transaction and writes in one of its own: what others wrote in between is written over. */
export const losesUpdates: Between = (store) => ({
  ...store,
  transaction: async (body) => {
    const writes: ((tx: Writes) => Promise<void>)[] = []
    const result = await body({
      get: (from, id) => store.get(from, id),
      put: async (into, document) => void writes.push((tx) => tx.put(into, document)),
      create: async (into, document) => void writes.push((tx) => tx.create(into, document)),
      remove: async (from, id) => void writes.push((tx) => tx.remove(from, id)),
      absent: async (from, id) => (await store.get(from, id)) === null,
    })
    await store.transaction(async (tx) => {
      for (const write of writes) await write(tx)
    })
    return result
  },
})

/** Changes a document whatever it was to be like. */
export const ignoresConditions: Between = (store) => ({
  ...store,
  adjust: (within, id, { when: _, ...change }) => store.adjust(within, id, { ...change, when: {} }),
})

/** Posts every award twice, under two ids. */
export const postsTwice: Between = withTransactions((tx) => ({
  ...tx,
  create: async (into, document) => {
    await tx.create(into, document)
    const { success, data: entry } = entries.schema.safeParse(document)
    if (into.name !== entries.name || !success || entry.kind !== 'award') return
    const { householdId, villageId, groupId, gridId, reason, confirmedBy, at, points } = entry
    const account = { householdId, villageId, groupId, groupName: '', gridId, head: '' }
    const again = { id: `${entry._id}:again`, kind: 'award', claimId: null, reason, confirmedBy, at, points } as const
    await post(tx, account, { ...again, expiresAt: at + 86_400_000 * 300 })
  },
}))

/** What `see` makes of the documents of one collection, as transactions read them. */
const seenThrough = <S extends Document>(of: Collection<S>, see: (document: S) => S): Between =>
  withTransactions((tx) => ({
    ...tx,
    get: async (from, id) => {
      const document = await tx.get(from, id)
      return document !== null && from.name === of.name ? from.schema.parse(see(of.schema.parse(document))) : document
    },
  }))

/** Orders are made without a look at what the household has had before. */
export const forgetsLimits: Between = seenThrough(passbooks, (passbook) => ({ ...passbook, uses: [] }))

/** What was decided is not written down: a repeat is done again. */
export const forgetsKeys: Between = withTransactions((tx) => ({
  ...tx,
  create: async (into, document) => {
    if (into.name !== events.name) await tx.create(into, document)
  },
}))

/** Orders are made whatever the household has: they see a hundred points that are not there. */
export const inventsPoints: Between = withTransactions((tx) => {
  const end = Date.UTC(2099, 0, 1)
  const invented = { points: 100, expiresAt: end }
  return {
    ...tx,
    get: async (from, id) => {
      const document = await tx.get(from, id)
      if (document === null || from.name !== passbooks.name) return document
      const passbook = passbooks.schema.parse(document)
      const lots = [...passbook.lots, invented]
      return from.schema.parse({ ...passbook, balance: passbook.balance + 100, lots })
    },
  }
})

/** Every third order hears "sold out", whatever lies on the shelf. */
export const saysSoldOut: Between = (store) => {
  let orders = 0
  let empty = false
  const get: Store['get'] = async (from, id) => {
    const document = await store.get(from, id)
    if (document === null || from.name !== shelves.name || !empty) return document
    const shelf = shelves.schema.parse(document)
    const goods = Object.entries(shelf.goods).map(([name, one]) => [name, { ...one, left: 0 }])
    return from.schema.parse({ ...shelf, goods: Object.fromEntries(goods) })
  }
  return {
    ...store,
    get,
    adjust: async (within, id, adjustment) => {
      orders += 1
      empty = orders % 3 === 0
      return empty ? false : store.adjust(within, id, adjustment)
    },
  }
}
