/** A collection that the project needs, with the indexes that serve its queries. Field paths are dotted. */
export interface CollectionDeclaration {
  name: string
  indexes: { name: string; fields: [field: string, direction: 1 | -1][]; unique?: boolean }[]
}

/** What the database did since it was opened or since the last reset. Counted per process. */
export interface Metrics {
  /** Database actions executed, refused ones included. */
  operations: number
  /** Rows read from a table or an index by those actions. */
  documentsExamined: number
  /** The latest finds, counts, updates and removals by something else than `_id` that no declared index serves. */
  scans: { collection: string; query: string }[]
}
