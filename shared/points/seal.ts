/**
 * The seal of the day: one short line that stands for every passbook of a village. Passbooks are leaves of a tree of
 * hashes, its root is the seal; whoever has a passbook and the few hashes beside its way up can find the root alone.
 *
 * The hash comes in from outside: the function and the phone have different ones, which agree.
 */
export type Hash = (value: unknown) => string

/** A passbook as it was sealed: its head stands for every line up to it. */
export interface SealedBook {
  readonly householdId: string
  /** How many lines it had; none where nothing was ever written. */
  readonly version: number
  readonly headHash: string
  /**
   * What nobody but the household knows of its leaf, another one every day: all else of it can be guessed, and the
   * neighbour on the way up is handed its hash. Leaves of before have none.
   */
  readonly salt?: string | undefined
}

/** What stands beside the way up: the neighbour of each step, and on which hand. */
export type SealPath = readonly { readonly hand: 'left' | 'right'; readonly hash: string }[]

export const leafOf = ({ householdId, version, headHash, salt }: SealedBook, hash: Hash): string =>
  hash(['book', householdId, version, headHash, ...(salt === undefined ? [] : [salt])])

const joined = (left: string, right: string, hash: Hash): string => hash(['both', left, right])

/** One level up: two by two, the odd one goes up alone. */
const above = (level: readonly string[], hash: Hash): string[] =>
  level.flatMap((left, n) => {
    if (n % 2 === 1) return []
    const right = level[n + 1]
    return [right === undefined ? left : joined(left, right, hash)]
  })

/** The root over leaves, in their order; of none, the hash of nothing. */
export function rootOf(leaves: readonly string[], hash: Hash): string {
  let level = leaves
  while (level.length > 1) level = above(level, hash)
  return level[0] ?? hash(['none'])
}

/** The way from the leaf at `place` up to the root. */
export function pathOf(leaves: readonly string[], place: number, hash: Hash): SealPath {
  const path: SealPath[number][] = []
  let [level, n] = [leaves, place]
  while (level.length > 1) {
    const beside = level[n % 2 === 0 ? n + 1 : n - 1]
    if (beside !== undefined) path.push({ hand: n % 2 === 0 ? 'right' : 'left', hash: beside })
    level = above(level, hash)
    n = Math.floor(n / 2)
  }
  return path
}

/** The root that a leaf leads to. */
export const climbed = (leaf: string, path: SealPath, hash: Hash): string =>
  path.reduce(
    (at, { hand, hash: beside }) => (hand === 'left' ? joined(beside, at, hash) : joined(at, beside, hash)),
    leaf,
  )

/** The hash before the first line of every passbook. */
export const GENESIS = '0'.repeat(64)

/** As much of a line as its place in the chain takes: all it says, whatever that is, and the two hashes. */
export type ChainLine = Readonly<Record<string, unknown>> & {
  readonly previousHash: string
  readonly hash: string
}

/** Whether a line's own hash, and its place behind the one before, are what they should be. */
export function hangsOn(line: ChainLine, previous: string, hash: Hash): boolean {
  const { hash: own, ...body } = line
  return hash(body) === own && line.previousHash === previous
}

/** What came of holding one's own passbook against the seal. */
export interface OwnCheck {
  /** Lines up to the seal, and those that were written since. */
  readonly sealed: number
  readonly since: number
  /** Every line hangs on the one before it, and they lead up to the seal. */
  readonly whole: boolean
}

/** Works a passbook out anew from its lines, oldest first, up to the seal's root. */
export function checkOwn(
  lines: readonly ChainLine[],
  mine: SealedBook & { readonly path: SealPath },
  root: string,
  hash: Hash,
): OwnCheck {
  const chained = lines.every((line, n) => hangsOn(line, lines[n - 1]?.hash ?? GENESIS, hash))
  const head = mine.version === 0 ? GENESIS : lines[mine.version - 1]?.hash
  const leads = climbed(leafOf(mine, hash), mine.path, hash) === root
  return { sealed: mine.version, since: lines.length - mine.version, whole: chained && head === mine.headHash && leads }
}
