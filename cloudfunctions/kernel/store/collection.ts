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
