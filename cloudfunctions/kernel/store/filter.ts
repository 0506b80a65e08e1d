import type { Db } from './sdk'

type Scalar = string | number | boolean | null
type Range = { readonly lt?: Scalar; readonly lte?: Scalar; readonly gt?: Scalar; readonly gte?: Scalar }
type Condition = Scalar | Range | { readonly in: readonly Scalar[] } | { readonly not: Scalar }

/** A filter of plain data: field (dots allowed) to value, range or list. */
export type Where = Readonly<Record<string, Condition>>

/**
 * Turns a filter into the SDK's commands. An undefined condition would be dropped by the SDK and widen the query to
 * everything (a documented trap), so it is a fault here.
 */
export function toQuery(command: Db['command'], where: Where): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [field, condition] of Object.entries(where)) {
    if (condition === undefined) throw new TypeError(`condition on ${field} is undefined`)
    query[field] = toCondition(command, field, condition)
  }
  return query
}

function toCondition(command: Db['command'], field: string, condition: Condition): unknown {
  if (condition === null || typeof condition !== 'object') return command.eq(condition)
  if ('in' in condition) return command.in([...condition.in])
  if ('not' in condition) return command.neq(condition.not)
  const bounds = (['lt', 'lte', 'gt', 'gte'] as const).filter((op) => condition[op] !== undefined)
  if (bounds.length === 0) throw new TypeError(`condition on ${field} is empty`)
  const commands = bounds.map((op) => command[op](condition[op]))
  return commands.length === 1 ? commands[0] : command.and(commands)
}
