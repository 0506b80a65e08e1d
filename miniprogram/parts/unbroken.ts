const KEPT = '\u00a0'

/** A line in which a figure stays with its unit: `记 15 分`. */
export const unbroken = (line: string): string =>
  line.replace(/(\d) (?=\S)/g, `$1${KEPT}`).replace(/([^\s·]) (?=\d)/g, `$1${KEPT}`)
