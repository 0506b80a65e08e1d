/** Places in a ranking: equal honour shares a place, and the next place counts everybody before it. */

/** Where a page begins: how many stand above its first line, and how many share that line's honour in all. */
export interface PageStart {
  readonly above: number
  readonly equal: number
}

/** The places of one page's lines, given their honour in falling order. */
export function placesOnPage(honours: readonly number[], { above, equal }: PageStart): number[] {
  const [first] = honours
  const places: number[] = []
  let beyondFirst = 0
  honours.forEach((honour, n) => {
    if (honour === first) places.push(above + 1)
    else {
      const same = honours[n - 1] === honour ? places[n - 1] : undefined
      places.push(same ?? above + equal + beyondFirst + 1)
      beyondFirst++
    }
  })
  return places
}
