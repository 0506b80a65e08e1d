import type { Document } from './ejson'
import { isPlainObject } from './ejson'
import type { Metrics } from './types'

/** A process that runs for months must not fill its memory with its own figures. */
const MAX_SCANS = 1000

/** Counts what the database does. */
export class Meter {
  operations = 0
  examined = 0
  private scans: Metrics['scans'] = []

  /** Notes a query that reads a whole collection: its shape, without the values, which may name people. */
  scan(collection: string, query: Document): void {
    this.scans.push({ collection, query: JSON.stringify(shapeOf(query)) })
    if (this.scans.length > MAX_SCANS) this.scans.shift()
  }

  report(): Metrics {
    return { operations: this.operations, documentsExamined: this.examined, scans: [...this.scans] }
  }

  reset(): void {
    this.operations = 0
    this.examined = 0
    this.scans = []
  }
}

function shapeOf(part: unknown): unknown {
  if (Array.isArray(part)) return part.every((item) => !isPlainObject(item)) ? ['?'] : part.map(shapeOf)
  if (!isPlainObject(part)) return '?'
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shapeOf(value)]))
}
