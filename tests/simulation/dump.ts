import * as z from 'zod'
import { filingRecords } from '../../cloudfunctions/filings/documents'
import { rounds, sheets } from '../../cloudfunctions/inspection/documents'
import { events } from '../../cloudfunctions/kernel/events'
import { messages } from '../../cloudfunctions/kernel/messages'
import type { Collection, Document } from '../../cloudfunctions/kernel/store'
import { meetingRecords } from '../../cloudfunctions/meetings/documents'
import { pledgeRecords } from '../../cloudfunctions/pledges/documents'
import { claims, closings, entries, passbooks, uses } from '../../cloudfunctions/points/documents'
import { seals } from '../../cloudfunctions/points/seal/documents'
import { requestRecords } from '../../cloudfunctions/requests/documents'
import { orders, shelves, stockMoves } from '../../cloudfunctions/shop/documents'
import { households } from '../../cloudfunctions/village/documents'
import type { Machine } from './machine'

const answer = z.object({ data: z.object({ list: z.array(z.string()) }) })
const MOST = 1000

/** Everything of a collection, parsed: a document that is not what it should be is found here already. */
async function all<T extends Document>(
  { database }: Pick<Machine, 'database'>,
  { name, schema }: Collection<T>,
): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const body = { collectionName: name, query: '{}', limit: MOST, offset: found.length }
    const { data } = answer.parse(await database.execute('database.getDocument', body))
    found.push(...data.list.map((text) => schema.parse(JSON.parse(text))))
    if (data.list.length < MOST) return found
  }
}

export type World = Awaited<ReturnType<typeof dump>>

/** The whole world as it lies in the database. */
export const dump = async (machine: Pick<Machine, 'database'>) => ({
  passbooks: await all(machine, passbooks),
  entries: await all(machine, entries),
  closings: await all(machine, closings),
  claims: await all(machine, claims),
  uses: await all(machine, uses),
  orders: await all(machine, orders),
  shelves: await all(machine, shelves),
  stockMoves: await all(machine, stockMoves),
  rounds: await all(machine, rounds),
  sheets: await all(machine, sheets),
  meetings: await all(machine, meetingRecords),
  pledges: await all(machine, pledgeRecords),
  requests: await all(machine, requestRecords),
  filings: await all(machine, filingRecords),
  events: await all(machine, events),
  messages: await all(machine, messages),
  seals: await all(machine, seals),
  households: await all(machine, households),
})
