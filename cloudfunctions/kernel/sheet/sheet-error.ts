/** Why a file cannot be read as a worksheet, in the sentence that the person who uploaded it will see. */
const SENTENCES = {
  EMPTY: '文件是空的，请重新选一次。',
  TOO_LARGE: '文件太大，一次装不下。请删掉里面的图片和用不着的表，或者分成几份再传。',
  TOO_MANY_ROWS: '表格的行太多，一次装不下。请删掉用不着的行，或者分成几份再传。',
  TOO_MANY_CELLS: '表格的格子太多，一次装不下。请删掉用不着的列和用不着的表，或者分成几份再传。',
  OLD_FORMAT: '这是老格式（.xls）或者加了密码的表格。请打开它，去掉密码，“另存为”.xlsx 再传。',
  NOT_XLSX: '这不是 .xlsx 表格。请用Excel或WPS打开，“另存为”.xlsx 再传。',
  BROKEN: '表格坏了，打不开。请用Excel或WPS打开看看，重新存一次再传。',
} as const

export type SheetErrorCode = keyof typeof SENTENCES

/** Thrown for everything that the uploader can put right; `message` is plain Chinese. */
export class SheetError extends Error {
  override readonly name = 'SheetError'
  constructor(
    readonly code: SheetErrorCode,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[code], options)
  }
}
