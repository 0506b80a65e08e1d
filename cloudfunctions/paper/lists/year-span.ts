/** A village year as a stretch of time, epoch ms; the end is not in it. China keeps one clock, eight hours ahead. */
export const spanOfYear = (year: string): { from: number; until: number } => ({
  from: Date.parse(`${year}-01-01T00:00:00+08:00`),
  until: Date.parse(`${Number(year) + 1}-01-01T00:00:00+08:00`),
})
