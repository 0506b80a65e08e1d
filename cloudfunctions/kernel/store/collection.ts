import type * as z from 'zod'

/** An index as MongoDB knows it: fields with direction, in order. */
export interface Index {
  readonly name: string
  readonly fields: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly unique?: boolean
}

/** Every stored document has an id of its own. */
export interface Document {
  readonly _id: string
}

/** A collection: its name, what a document of it looks like, and the indexes its queries stand on. */
export interface Collection<T extends Document = Document> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly indexes: readonly Index[]
  /** The event of a change says how it left a document of this collection. */
  readonly told?: true
}

/** `index('villageId', '-at')`: the index behind "of this village, newest first". */
export const index = (...fields: string[]): Index => {
  const parsed = fields.map((field): [string, 1 | -1] => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]))
  return { name: fields.join('_'), fields: parsed }
}

export const collection = <T extends Document>(
  name: string,
  schema: z.ZodType<T>,
  indexes: readonly Index[] = [],
): Collection<T> => ({ name, schema, indexes })

/**
 * A collection whose documents are left, by every change, with a hash in its event. A field that comes later is optional
 * and has no default: it would be read into documents whose hash was made without it.
 */
export const toldCollection = <T extends Document>(
  ...[name, schema, indexes]: Parameters<typeof collection<T>>
): Collection<T> => ({ ...collection(name, schema, indexes), told: true })
