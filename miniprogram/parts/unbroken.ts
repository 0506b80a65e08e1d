const KEPT = '\u00a0'

/** A line that may break between its parts and nowhere else: `3组 · 记 15 分 · 1 张照片` keeps 15 with 分, and a dot before it. */
export const unbroken = (line: string): string =>
  line
    .replace(/ · /g, `${KEPT}· `)
    .replace(/(\d) (?=\S)/g, `$1${KEPT}`)
    .replace(/([^\s·]) (?=\d)/g, `$1${KEPT}`)
