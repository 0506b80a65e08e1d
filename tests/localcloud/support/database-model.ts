/** What snapshot isolation may answer, told in the simplest way: every transaction copies everything. */
export class SnapshotModel {
  stored = new Map<string, number>()
  private readonly changedAt = new Map<string, number>()
  private changes = 0
  private readonly locks = new Map<string, string>()
  private readonly open = new Map<string, { seen: Map<string, number>; since: number; written: Set<string> }>()

  isLocked(key: string): boolean {
    return this.locks.has(key)
  }

  isOpen(name: string): boolean {
    return this.open.has(name)
  }

  /** The first statement takes the snapshot. */
  view(name: string): Map<string, number> {
    let transaction = this.open.get(name)
    if (!transaction) {
      transaction = { seen: new Map(this.stored), since: this.changes, written: new Set() }
      this.open.set(name, transaction)
    }
    return transaction.seen
  }

  /** Writes, or answers false for a conflict and ends the transaction. What changes nothing is no write, and locks nothing. */
  write(name: string, key: string, value: number | undefined): boolean {
    const view = this.view(name)
    if (view.get(key) === value) return true
    const transaction = this.open.get(name)
    const holder = this.locks.get(key)
    const late = (this.changedAt.get(key) ?? 0) > (transaction?.since ?? 0)
    if ((holder !== undefined && holder !== name) || late) {
      this.end(name)
      return false
    }
    this.locks.set(key, name)
    transaction?.written.add(key)
    put(view, key, value)
    return true
  }

  writeOutside(key: string, value: number | undefined): void {
    if (this.stored.get(key) === value) return
    this.changedAt.set(key, ++this.changes)
    put(this.stored, key, value)
  }

  commit(name: string): void {
    const transaction = this.open.get(name)
    this.changes++
    for (const key of transaction?.written ?? []) {
      // What was created and removed again was never there for others.
      if (!transaction?.seen.has(key) && !this.stored.has(key)) continue
      this.changedAt.set(key, this.changes)
      put(this.stored, key, transaction?.seen.get(key))
    }
    this.end(name)
  }

  end(name: string): void {
    for (const key of this.open.get(name)?.written ?? []) this.locks.delete(key)
    this.open.delete(name)
  }
}

function put(map: Map<string, number>, key: string, value: number | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
