import path from 'node:path'
import { rounds, sheets } from '../../cloudfunctions/inspection/documents'
import type { Document } from '../../cloudfunctions/kernel/store'
import { claims, passbooks } from '../../cloudfunctions/points/documents'
import { orders, shelves } from '../../cloudfunctions/shop/documents'
import { openDatabase } from '../../localcloud/database'
import { Chronicle } from '../simulation/chronicle'
import { dump, type World } from '../simulation/dump'

/** What lies in a cloud's data directory: read from the file itself, past the cloud. */
export async function look(dataDir: string): Promise<World> {
  const database = openDatabase({ file: path.join(dataDir, 'database', 'data.db'), now: Date.now })
  try {
    return await dump({ database })
  } finally {
    database.close()
  }
}

/** What people know of their village when they choose what to try: as it was when somebody last looked. */
export class Sight {
  readonly chronicle = new Chronicle()
  private readonly known = new Map<string, string>()

  see(world: World): void {
    this.keep(claims.name, world.claims)
    this.keep(passbooks.name, world.passbooks)
    this.keep(orders.name, world.orders)
    this.keep(shelves.name, world.shelves)
    this.keep(rounds.name, world.rounds)
    this.keep(sheets.name, world.sheets)
  }

  keep(collection: string, documents: readonly Document[]): void {
    for (const document of documents) {
      const text = JSON.stringify(document)
      const name = `${collection} ${document._id}`
      if (this.known.get(name) === text) continue
      this.known.set(name, text)
      this.chronicle.keep([{ collection, after: text }], 0)
    }
  }
}
