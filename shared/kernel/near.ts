/** Both word lists (`a|b|c`) in one sentence, in either order, at most `gap` characters apart. */
export const near = (one: string, other: string, gap = 12): RegExp =>
  new RegExp(`(?:${one}).{0,${gap}}(?:${other})|(?:${other}).{0,${gap}}(?:${one})`)
