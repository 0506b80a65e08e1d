/**
 * What a workbook may cost the function that reads it. A function has the memory that `cloudbaserc.json` gives it and no
 * more: it would be killed, and whoever waits would never learn why. Measured in docs/measurements.md.
 */
export interface SheetLimits {
  /** Of the file as it was sent; it lies in memory whole. */
  readonly fileBytes: number
  /** Of all parts that are unpacked, each as it streams by: bounds the time. */
  readonly unpackedBytes: number
  /** Of one worksheet, as Excel numbers them. */
  readonly rows: number
  /** Cells with something in them, of all worksheets, and different texts: bounds the memory. */
  readonly cells: number
}

const MEGABYTE = 1024 * 1024

/** A whole village: 20,000 people in 25 columns, about 20 MB unpacked, read by a function of 512 MB. */
export const ROSTER_LIMITS: SheetLimits = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 32 * MEGABYTE,
  rows: 20_000,
  cells: 520_000,
}

/** A list of 200 goods or rules, with room for remarks beside them, read by a function of 256 MB. */
export const LIST_LIMITS: SheetLimits = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 16 * MEGABYTE,
  rows: 5_000,
  cells: 50_000,
}
