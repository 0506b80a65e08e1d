import { collections } from '../../cloudfunctions/database'
import type { TestCloud } from '../support/cloud'

/** Every document of the database as the text that is stored, by collection and id: what changed is what differs. */
export type Fingerprint = ReadonlyMap<string, string>

const PAGE = 1000

async function textsOf({ local }: TestCloud, collectionName: string): Promise<string[]> {
  // Every document has an id, and a query by id is on an index.
  const all = { collectionName, query: '{"_id":{"$gte":""}}', limit: PAGE }
  const answer = await local.database.execute('database.getDocument', all)
  const { data } = answer as { data: { list: string[] } }
  if (data.list.length === PAGE) throw new Error(`${collectionName} is larger than the fingerprint reads`)
  return data.list
}

/** A field of a stored document. */
export const fieldOf = (text: string | undefined, field: string): unknown =>
  text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>)[field]

/** Reads all of the database, past the doors. */
export async function fingerprint(cloud: TestCloud): Promise<Fingerprint> {
  const texts = new Map<string, string>()
  for (const { name } of collections) {
    for (const text of await textsOf(cloud, name)) texts.set(`${name} ${String(fieldOf(text, '_id'))}`, text)
  }
  return texts
}

/** What was made, changed or removed from one to the other. */
export const differences = (before: Fingerprint, after: Fingerprint): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
