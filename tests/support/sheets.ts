import { type CellValue, keptValue, type NamedSheet, type Row } from '@shared/kernel/cells'
import { ROSTER_LIMITS, readWorkbook } from '../../cloudfunctions/kernel/sheet'

/** Every sheet of a workbook, whatever stands in it. */
export const readAll = (bytes: Uint8Array) => readWorkbook(bytes, { limits: ROSTER_LIMITS, isWanted: () => true })

/** The values of the first sheet. */
export async function readRows(bytes: Uint8Array): Promise<CellValue[][]> {
  const [first] = (await readAll(bytes)).sheets
  return (first?.rows ?? []).map((row) => row.map(keptValue))
}

/** Rows as the only sheet of a workbook. */
export const onlySheet = (rows: readonly Row[]): NamedSheet[] => [{ name: '名册', rows }]
