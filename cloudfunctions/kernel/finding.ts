import { canonical } from '@shared/kernel/canonical'
import * as z from 'zod'
import { type Collection, type Document, MalformedError } from './store'

/** Something that does not add up: in which document, which field, what stands there and what should. */
export const finding = z.object({
  in: z.string(),
  id: z.string(),
  field: z.string(),
  is: z.string(),
  should: z.string(),
})
export type Finding = z.infer<typeof finding>

/** What a field is, and what it should be. */
export type Pair = readonly [field: string, is: unknown, should: unknown]

/** Every field of what is, beside the same of what should be; null where nothing should. */
export function pairsOf(is: object, should: object | null): Pair[] {
  const due = new Map<string, unknown>(Object.entries(should ?? {}))
  return Object.entries(is).map(([field, value]) => [field, value, due.get(field)])
}

/** Long enough for a hash; what is longer is cut. */
const LONGEST = 80

const said = (value: unknown): string => canonical(value).slice(0, LONGEST)

/** The fields of a document that are not what they should be. */
export const unequal = <T extends Document>(of: Collection<T>, id: string, pairs: readonly Pair[]): Finding[] =>
  pairs
    .filter(([, is, should]) => canonical(is) !== canonical(should))
    .map(([field, is, should]) => ({ in: of.name, id, field, is: said(is), should: said(should) }))

/** A document that should be there, for a reason that `because` names. */
export const missing = <T extends Document>(of: Collection<T>, id: string, because: string): Finding => ({
  ...{ in: of.name, id, field: '_id', is: 'nothing', should: because },
})

/** A document that nothing stands behind. */
export const unexplained = <T extends Document>(of: Collection<T>, id: string): Finding => ({
  ...{ in: of.name, id, field: '_id', is: 'there', should: 'nothing' },
})

/** A document that cannot be read is wrong in itself; any other error goes on. */
export function unreadable(error: unknown): Finding[] {
  if (!(error instanceof MalformedError)) throw error
  const { collection, id, problem } = error
  return [{ in: collection, id, field: problem.slice(0, LONGEST), is: 'unreadable', should: 'as it was stored' }]
}
