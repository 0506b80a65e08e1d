interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** All pages of a list, one after the other: for what is printed whole. */
export async function readWhole<T>(readPage: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await readPage(cursor)
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return all
}
