import * as z from 'zod'
import type { Database } from '../../localcloud/database'
import type { Chronicle } from './chronicle'

export type Body = Record<string, unknown>

const started = z.object({ transactionId: z.string() })
const within = z.object({ transactionId: z.string().min(1) })
const inserted = z.object({ collectionName: z.string(), data: z.array(z.string()) })
const aimed = z.object({ collectionName: z.string(), query: z.string() })
const named = z.object({ _id: z.union([z.string(), z.object({ $eq: z.string() }).transform(({ $eq }) => $eq)]) })
const found = z.object({ data: z.object({ list: z.array(z.string()) }) })

interface Touched {
  readonly collection: string
  readonly id: string
}

/** The transaction that a request belongs to; null when it belongs to none. */
export const transactionOf = (body: Body): string | null => {
  const parsed = within.safeParse(body)
  return parsed.success ? parsed.data.transactionId : null
}

/** The transaction that an answer has opened. */
export const openedBy = (body: Body): string => started.parse(body).transactionId

/** Passes requests on to the database, and writes down in the chronicle what they have changed. */
export class Commits {
  /** What open transactions have written, not yet to be seen. */
  private readonly pending = new Map<string, Touched[]>()

  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly now: () => number,
  ) {}

  async execute(action: string, body: Body): Promise<Body> {
    const answer = await this.database.execute(action, body)
    const transaction = transactionOf(body)
    if (action === 'database.commitTransaction' && transaction) await this.settle(this.pending.get(transaction) ?? [])
    if (action === 'database.commitTransaction' || action === 'database.abortTransaction') {
      this.pending.delete(transaction ?? '')
      return answer
    }
    const touched = touchedBy(action, body).filter(({ collection }) => this.chronicle.follows(collection))
    if (transaction && touched.length > 0) {
      this.pending.set(transaction, [...(this.pending.get(transaction) ?? []), ...touched])
    } else await this.settle(touched)
    return answer
  }

  private async settle(touched: readonly Touched[]): Promise<void> {
    const once = new Map(touched.map((one) => [`${one.collection} ${one.id}`, one]))
    for (const { collection, id } of once.values()) {
      const query = { collectionName: collection, query: JSON.stringify({ _id: id }), limit: 1 }
      const { data } = found.parse(await this.database.execute('database.getDocument', query))
      for (const text of data.list) this.chronicle.keep(collection, text, this.now())
    }
  }
}

function touchedBy(action: string, body: Body): Touched[] {
  if (action === 'database.insertDocument') {
    const { collectionName: collection, data } = inserted.parse(body)
    return data.map((text) => ({ collection, id: named.parse(JSON.parse(text))._id }))
  }
  if (action !== 'database.modifyDocument') return []
  const { collectionName: collection, query } = aimed.parse(body)
  return [{ collection, id: named.parse(JSON.parse(query))._id }]
}
