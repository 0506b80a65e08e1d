/** A number of a worksheet as its reader sees it. */
import type { Cell, ShownCell } from '@shared/kernel/cells'
import type * as Numfmt from 'numfmt'

const DAY_MS = 86_400_000
/** Day 0 of the serial numbers; between 1900-01-01 and 1900-02-28 Excel counts a day more than there was. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const LAST_DAY_BEFORE_THE_SLIP = 60
/** Days between the two ways of counting, 1900 and 1904. */
const DAYS_TO_1904 = 1462
/** 9999-12-31. */
const LAST_DAY = 2_958_465
/** Nobody shows a number in more characters; a format can be made to. */
const LONGEST_SHOWN = 60

const dateOf = (serial: number): Date =>
  new Date(DAY_ZERO + Math.round((serial < LAST_DAY_BEFORE_THE_SLIP ? serial + 1 : serial) * DAY_MS))

/** How numbers of one workbook are shown. `serial` is what the cell keeps. */
export type ShowNumber = (serial: number, format: string | null) => Cell

/** `from1904` is how the workbook counts days. Values that a format cannot show stay as they are, as in Excel. */
export function numberShower({ format, isDateFormat }: typeof Numfmt, from1904: boolean): ShowNumber {
  const isDay = remember((pattern) => isDateFormat(pattern), false)
  return (number, pattern) => {
    if (pattern === null) return number
    const day = isDay(pattern)
    const serial = day && from1904 ? number + DAYS_TO_1904 : number
    if (day && !(serial >= 0 && serial <= LAST_DAY)) return number
    const shown = shownAs(() => format(pattern, serial, { locale: 'zh-CN', leap1900: true }))
    if (shown === null) return day ? dateOf(serial) : number
    return simplest({ shown, value: day ? dateOf(serial) : number })
  }
}

/** A number that is shown as it is kept needs no second form: a roster has tens of thousands of cells. */
const simplest = ({ shown, value }: ShownCell): Cell => (shown === String(value) ? value : { shown, value })

function shownAs(make: () => string): string | null {
  try {
    const shown = make().trim()
    return shown.length > LONGEST_SHOWN ? null : shown
  } catch {
    // The format is none that the library knows: the value is still there to be read.
    return null
  }
}

function remember<T>(of: (pattern: string) => T, otherwise: T): (pattern: string) => T {
  const known = new Map<string, T>()
  return (pattern) => {
    const found = known.get(pattern)
    if (found !== undefined) return found
    let answer = otherwise
    try {
      answer = of(pattern)
    } catch {
      // As above: a pattern that is none has no days.
    }
    known.set(pattern, answer)
    return answer
  }
}
