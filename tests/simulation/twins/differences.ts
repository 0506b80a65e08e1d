/** Everything that a neighbour heard, question by question. */
export interface Heard {
  /** Which look it was, and what was asked. */
  readonly where: string
  readonly procedure: string
  readonly answer: unknown
}

const HASH = /^[0-9a-f]{64}$/
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The hashes in what somebody heard. */
export function hashesIn(heard: unknown): string[] {
  if (typeof heard === 'string') return HASH.test(heard) ? [heard] : []
  return isRecord(heard) ? Object.values(heard).flatMap(hashesIn) : []
}

/**
 * Where two neighbours who look on in twin worlds hear different things: `points.seal mine.path.0.hand`, with the first
 * place where it is so. A hash that nobody can guess tells only which others it is equal to.
 */
export function differences(ones: readonly Heard[], others: readonly Heard[]): string[] {
  const found = new Map<string, string>()
  const twins = [new Map<string, string>(), new Map<string, string>()] as const
  /** What stands for a hash in the other world, once both were heard at the same place. */
  const isTwin = (of: Map<string, string>, one: string, other: string): boolean => {
    if (!of.has(one)) of.set(one, other)
    return of.get(one) === other
  }
  const isSame = (one: unknown, other: unknown): boolean =>
    typeof one === 'string' && typeof other === 'string' && HASH.test(one) && HASH.test(other)
      ? isTwin(twins[0], one, other) && isTwin(twins[1], other, one)
      : one === other
  const compare = (one: unknown, other: unknown, path: readonly string[], { procedure, where }: Heard): void => {
    if (isRecord(one) && isRecord(other)) {
      for (const name of new Set([...Object.keys(one), ...Object.keys(other)]))
        compare(one[name], other[name], [...path, /^\d+$/.test(name) ? '*' : name], { procedure, where, answer: null })
    } else if (!isSame(one, other)) {
      const at = `${procedure} ${path.join('.')}`
      if (!found.has(at)) found.set(at, `${at}: ${JSON.stringify(one)} or ${JSON.stringify(other)}, ${where}`)
    }
  }
  ones.forEach((heard, n) => {
    compare(heard.answer, others[n]?.answer, [], heard)
  })
  if (ones.length !== others.length) found.set('', `${ones.length} questions or ${others.length}`)
  return [...found.values()]
}
