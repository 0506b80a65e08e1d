import type { TestCloud } from '../support/cloud'

const BATCH = 500

/** Puts documents into the database by the batch, by the engine's own door and past the SDK: for filling, which is not measured. */
export async function insert(cloud: TestCloud, collectionName: string, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const data = documents.slice(from, from + BATCH).map((document) => JSON.stringify(document))
    await cloud.local.database.execute('database.insertDocument', { collectionName, data })
  }
}
