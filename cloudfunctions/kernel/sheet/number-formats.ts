/** How numbers and days stand on the screen: formats by number, and by what the workbook itself writes down. */

/** ECMA-376 part 1, 18.8.30: the formats that a file names by number only. Chinese Excel and WPS show days by theirs. */
const YEAR_MONTH = 'yyyy"年"m"月"'
const MONTH_DAY = 'm"月"d"日"'
const HOUR_MINUTE = 'h"时"mm"分"'
const HOUR_MINUTE_SECOND = 'h"时"mm"分"ss"秒"'
const BY_NUMBER: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: `yyyy"年"${MONTH_DAY}`,
  32: HOUR_MINUTE,
  33: HOUR_MINUTE_SECOND,
  34: `AM/PM${HOUR_MINUTE}`,
  35: `AM/PM${HOUR_MINUTE_SECOND}`,
  36: YEAR_MONTH,
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: `AM/PM${HOUR_MINUTE}`,
  56: `AM/PM${HOUR_MINUTE_SECOND}`,
  57: YEAR_MONTH,
  58: MONTH_DAY,
}

/** Excel's own limit; a longer one is a trap. */
const LONGEST_FORMAT = 255

/** Formats as the library knows them: 上午/下午 is its AM/PM. Null shows a value as it is. */
export function formatOf(number: number, own: ReadonlyMap<number, string>): string | null {
  const format = own.get(number) ?? BY_NUMBER[number]
  if (format === undefined || format.length > LONGEST_FORMAT || /^general$/i.test(format) || format === '@') return null
  return format.replaceAll('上午/下午', 'AM/PM')
}
