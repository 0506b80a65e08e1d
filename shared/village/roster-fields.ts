/** One cell at a time: what a value means, or what is wrong with it in plain Chinese. Each reader knows one column. */
import { birthdayOf, checkIdNumber, type IdNumberCheck } from './id-number'
import { type CellValue, compactTextOf, isBlank, smallNumberOf, textOf } from './roster-cells'

/** A value, or what to do about the cell: said after 第12行“身份证号”. */
export type Read<T> = { readonly value: T } | { readonly fault: string }

const TURNED_INTO_DATE = '被Excel改成了日期，请把这一列改成文本再填。'
const TURNED_INTO_NUMBER = '像是被Excel当成数字，末尾变成了0，请把这一列改成文本再填。'

const TEXT_MAX = 60

/** Text of any kind, without spaces, or null for a blank. Excel turns `3-17` into a date: what was written is lost then. */
export function readText(cell: CellValue | undefined): Read<string | null> {
  if (cell instanceof Date) return { fault: TURNED_INTO_DATE }
  const text = compactTextOf(cell)
  if (text.length > TEXT_MAX) return { fault: `太长了，请写在${TEXT_MAX}个字以内。` }
  return { value: text || null }
}

/** A household's number in the village's own way: digits, letters, dashes. */
export function readHouseholdNumber(cell: CellValue | undefined): Read<string | null> {
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return { fault: TURNED_INTO_NUMBER }
  return readText(cell)
}

const NAME = /^[\p{Script=Han}〇·]{1,20}$|^[\p{Script=Latin}· .'-]{2,20}$/u

/** A person's name. Villages pad two-character names with a space, which is no part of the name. */
export function readName(cell: CellValue | undefined): Read<string | null> {
  if (cell instanceof Date) return { fault: TURNED_INTO_DATE }
  const text = textOf(cell).replace(/[•・‧.](?=\p{Script=Han})/gu, '·')
  const name = /\p{Script=Han}/u.test(text) ? text.replaceAll(' ', '') : text
  if (name === '') return { value: null }
  if (!NAME.test(name)) return { fault: '里有数字、括号或别的符号，请只写姓名（20个字以内）。' }
  return { value: name }
}

const ID_NUMBER_FAULTS: Readonly<Record<Exclude<IdNumberCheck, 'ok'>, string>> = {
  length: '不是18位，请对着身份证再数一遍。',
  characters: '里有不该有的字，请只写17位数字和最后一位数字或X。',
  birthday: '中间的出生日期不对，请对着身份证再看一遍。',
  checksum: '有一位数字写错了，请对着身份证再核一遍。',
}

/** Excel keeps 15 digits of a number: what follows is gone and cannot be guessed. */
const lostItsEnd = (cell: CellValue | undefined, number: string): boolean =>
  (typeof cell === 'number' && Math.abs(cell) >= 1e15) ||
  /^\d(\.\d+)?E\+?1\d$/i.test(number) ||
  (/^\d{15}000$/.test(number) && checkIdNumber(number) !== 'ok')

/** An identity number of 18 characters, `X` large. `today` is `YYYY-MM-DD`: nobody is born after it. */
export function readIdNumber(cell: CellValue | undefined, today: string): Read<string> {
  if (cell instanceof Date) return { fault: TURNED_INTO_DATE }
  const number = compactTextOf(cell)
    .replace(/[-'"‘’“”]/g, '')
    .toUpperCase()
  if (number === '') return { fault: '空着，请补上。' }
  if (lostItsEnd(cell, number)) return { fault: TURNED_INTO_NUMBER }
  if (/^\d{15}$/.test(number)) return { fault: '是老的15位号码，请换成18位。' }
  const check = checkIdNumber(number)
  if (check !== 'ok') return { fault: ID_NUMBER_FAULTS[check] }
  if ((birthdayOf(number) ?? '') > today) return { fault: '的出生日期还没到，请对着身份证再看一遍。' }
  return { value: number }
}

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{9,11}$/
const NO_PHONE = new Set(['', '无', '没有', '/', '-', '0', '—'])

/** A mobile or a landline with its area code, digits only; the first one where several are written. */
export function readPhone(cell: CellValue | undefined): Read<string | null> {
  if (cell instanceof Date) return { fault: TURNED_INTO_DATE }
  const written = compactTextOf(cell)
  if (NO_PHONE.has(written)) return { value: null }
  const [first = ''] = written.split(/[、,;/]/)
  const digits = first.replace(/[-—–()]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return { value: digits }
  return { fault: '不是11位手机号，座机请带上区号；没有就空着。' }
}

/** `3`, `三组`, `第3组`, `三小组`, `第三村民小组` -> `3组`; a group with a name of its own keeps it. */
export const readGroup = (cell: CellValue | undefined): Read<string | null> => readNumbered(cell, /(村民)?小?组$/, '组')

/** `1`, `第一网格`, `1号网格` -> `1网格`; a grid with a name of its own keeps it. */
export const readGrid = (cell: CellValue | undefined): Read<string | null> => readNumbered(cell, /号?网?格$/, '网格')

function readNumbered(cell: CellValue | undefined, ending: RegExp, unit: string): Read<string | null> {
  const read = readText(cell)
  if ('fault' in read || read.value === null) return read
  const number = smallNumberOf(read.value.replace(/^第/, '').replace(ending, ''))
  if (number === 0) return { fault: `写的是0，请写清是第几${unit}。` }
  return { value: number === null ? read.value : `${number}${unit}` }
}

/** `17` -> `17号`; `3组17号` -> `17号`, for the group has a column of its own. */
export function readDoor(cell: CellValue | undefined): Read<string | null> {
  const read = readText(cell)
  if ('fault' in read || read.value === null) return read
  const door = read.value.replace(/^第?[\d一二三四五六七八九十]{1,3}(村民)?小?组(?=.)/, '')
  return { value: /^\d+(-\d+)?$/.test(door) ? `${door}号` : door }
}

const AT_HOME = /^(否|不|未|没|无|在家|在村|常住|居家|0$|false$|n$|no$|×$|x$|-$|\/$|—$)/i

/** Whether the person lives elsewhere: `是`, `√`, `外出务工`, `广东` say yes, a blank and `在家` no. */
export const readAway = (cell: CellValue | undefined): boolean =>
  !isBlank(cell) && !(cell instanceof Date) && !AT_HOME.test(compactTextOf(cell))
