import type { Call } from '../../kernel/call'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Store } from '../../kernel/store'
import { type Shelf, shelves } from '../documents'

/** A village's shelf as this instance knows it; null where there is no shop. */
export interface KnownShelf {
  readonly shelf: Shelf | null
  /** Whether it was read for this call: then what it says is reason enough to refuse. */
  readonly fresh: boolean
}

/** What was known of the shelf does not hold any more. */
export class OutdatedShelf extends Error {
  constructor() {
    super('the shelf has changed')
    this.name = 'OutdatedShelf'
  }
}

/** Does what is decided by a shelf; a "no" that rests on an old one is no reason to refuse. */
export const judgedBy = async <R>({ fresh }: KnownShelf, judge: () => Promise<R>): Promise<R> => {
  try {
    return await judge()
  } catch (error) {
    throw isRefusal(error) && !fresh ? new OutdatedShelf() : error
  }
}

/** Shelves as they were last read, by village, for the life of an instance. */
const remembered = new WeakMap<Store, Map<string, Shelf>>()

function memoryOf(store: Store): Map<string, Shelf> {
  const memory = remembered.get(store) ?? new Map<string, Shelf>()
  remembered.set(store, memory)
  return memory
}

/** The shelf changes in what orders rely on a few times a day, not between two readings of one order. */
const MOST_READINGS = 4

/**
 * Works with what the instance knows of a shelf, which is nearly always right and costs no reading. Whatever cannot be
 * right that way throws `OutdatedShelf`, and is done again on the shelf as it is now.
 */
export async function onKnownShelf<R>(
  { store }: Pick<Call, 'store'>,
  villageId: string,
  work: (known: KnownShelf) => Promise<R>,
): Promise<R> {
  const memory = memoryOf(store)
  let known: KnownShelf = { shelf: memory.get(villageId) ?? null, fresh: false }
  for (let reading = 0; reading <= MOST_READINGS; reading++) {
    try {
      if (known.shelf || known.fresh) return await work(known)
    } catch (error) {
      if (!(error instanceof OutdatedShelf)) throw error
    }
    known = { shelf: await store.get(shelves, villageId), fresh: true }
    if (known.shelf) memory.set(villageId, known.shelf)
  }
  throw refuse('BUSY')
}
