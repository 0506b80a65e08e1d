import { contract } from '@shared/contract'
import * as z from 'zod'

/** A procedure of the contract, as far as nonsense has to know it. */
interface Procedure {
  readonly '~orpc': { readonly inputSchema?: unknown; readonly errorMap: object; readonly meta: { kind: string } }
}

/** As much of a JSON schema as the contract's inputs use. */
export interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: boolean
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

/** Where in an input something stands: `['lines', 0, 'count']`. */
export type Place = readonly (string | number)[]

/** Every procedure of every contract, whatever the access table says. */
export const procedureNames = (): string[] =>
  Object.entries(contract).flatMap(([context, procedures]) =>
    Object.keys(procedures).map((name) => `${context}.${name}`),
  )

function procedureOf(name: string): Procedure['~orpc'] {
  const [context = '', procedure = ''] = name.split('.')
  const procedures: Readonly<Record<string, Procedure>> = contract[context as keyof typeof contract]
  const found = procedures[procedure]
  if (!found) throw new Error(`no procedure ${name}`)
  return found['~orpc']
}

export const schemaOf = (name: string): z.ZodType => z.instanceof(z.ZodType).parse(procedureOf(name).inputSchema)

/** The codes that a procedure's contract names. */
export const codesOf = (name: string): string[] => Object.keys(procedureOf(name).errorMap)

export const isRead = (name: string): boolean => procedureOf(name).meta.kind === 'read'

/** The input of a procedure as a JSON schema. */
export const shapeOf = (name: string): Shape => z.toJSONSchema(schemaOf(name), { io: 'input' }) as Shape

/** Every part of an input, the whole of it first, with where it stands. */
export function partsOf(shape: Shape, place: Place = []): { place: Place; shape: Shape }[] {
  const variants = shape.anyOf ?? [shape]
  const inner = variants.flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties).flatMap(([name, part]) => partsOf(part, [...place, name])),
    ...(items ? partsOf(items, [...place, 0]) : []),
  ])
  return [...variants.map((variant) => ({ place, shape: variant })), ...inner]
}

/** A copy of `input` with `value` at `place`; what is missing on the way there is made. */
export function withAt(input: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(input) ? [...input] : []
    list[step] = withAt(list[step], rest, value)
    return list
  }
  const fields: Record<string, unknown> = typeof input === 'object' && input !== null ? { ...input } : {}
  // Defined, not assigned: a field may be called `__proto__`.
  Object.defineProperty(fields, step, {
    value: withAt(fields[step], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return fields
}
