/** One cell at a time: what a value means, or what is wrong with it in plain Chinese. Each reader knows one column. */
import { type Cell, compactTextOf, isBlank, isDay, keptValue, textOf } from '@shared/kernel/cells'
import { nameWritten, privateCharacterOf } from '@shared/kernel/written'
import { birthdayOf, checkIdNumber, type IdNumberCheck } from './id-number'
import { gridWritten, groupWritten } from './roster-groups'

/** A value, or what to do about the cell: said after 第12行“身份证号”. */
export type Read<T> = { readonly value: T } | { readonly fault: string }

const TURNED_INTO_DATE = '被Excel改成了日期，请把这一列改成文本再填。'
const TURNED_INTO_NUMBER = '像是被Excel当成数字，末尾变成了0，请把这一列改成文本再填。'

const TEXT_MAX = 60

/** Text of any kind, without spaces, or null for a blank. Excel turns `3-17` into a date: what was written is lost then. */
export function readText(cell: Cell | undefined): Read<string | null> {
  if (isDay(cell)) return { fault: TURNED_INTO_DATE }
  const text = compactTextOf(cell)
  if (text.length > TEXT_MAX) return { fault: `太长了，请写在${TEXT_MAX}个字以内。` }
  return { value: text || null }
}

/** More digits than Excel keeps of a number. */
const isLostNumber = (cell: Cell | undefined): boolean => {
  const value = keptValue(cell)
  return typeof value === 'number' && Math.abs(value) >= 1e15
}

/** A household's number in the village's own way: digits, letters, dashes. */
export const readHouseholdNumber = (cell: Cell | undefined): Read<string | null> =>
  isLostNumber(cell) ? { fault: TURNED_INTO_NUMBER } : readText(cell)

/** The longest names of this country have some thirty characters; in letters they are longer. */
export const NAME_MAX = 60
const NAME = /^(?![A-Za-z]$)[\p{L}\p{M}〇· .'-]+$/u

const madeUp = (character: string): string =>
  `里的“${character}”是电脑自造的字，别的电脑和手机打不出来。请对着身份证打这个字，打不出就用拼音代替，比如“李YAN”。`

/** A person's name. Villages pad two-character names with a space, which is no part of the name. */
export function readName(cell: Cell | undefined): Read<string | null> {
  if (isDay(cell)) return { fault: TURNED_INTO_DATE }
  const name = nameWritten(textOf(cell))
  if (name === '') return { value: null }
  const unknown = privateCharacterOf(name)
  if (unknown !== null) return { fault: madeUp(unknown) }
  if (!NAME.test(name) || name.length > NAME_MAX)
    return { fault: `里有数字、括号或别的符号，请只写姓名（${NAME_MAX}个字以内）。` }
  return { value: name }
}

const ID_NUMBER_FAULTS: Readonly<Record<Exclude<IdNumberCheck, 'ok'>, string>> = {
  length: '不是18位，请对着身份证再数一遍。',
  characters: '里有不该有的字，请只写17位数字和最后一位数字或X。',
  birthday: '中间的出生日期不对，请对着身份证再看一遍。',
  checksum: '有一位数字写错了，请对着身份证再核一遍。',
}

/** Excel keeps 15 digits of a number: what follows is gone and cannot be guessed. */
const lostItsEnd = (cell: Cell | undefined, number: string): boolean =>
  isLostNumber(cell) ||
  /^\d(\.\d+)?E\+?1\d$/i.test(number) ||
  (/^\d{15}000$/.test(number) && checkIdNumber(number) !== 'ok')

/** An identity number of 18 characters, `X` large. `today` is `YYYY-MM-DD`: nobody is born after it. */
export function readIdNumber(cell: Cell | undefined, today: string): Read<string> {
  if (isDay(cell)) return { fault: TURNED_INTO_DATE }
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
const NO_PHONE =
  /^(暂?无(手机|电话|号码?)*|没有?(手机|电话)*|暂缺|待补|空|空号|未知|不详|不知道?|未填|[-/\\—_×xX0.。]*)$/

/** A mobile or a landline with its area code, digits only; the first one where several are written. */
export function readPhone(cell: Cell | undefined): Read<string | null> {
  if (isDay(cell)) return { fault: TURNED_INTO_DATE }
  const written = compactTextOf(cell)
  if (NO_PHONE.test(written)) return { value: null }
  const [first = ''] = written.split(/[、,;/]/)
  const digits = first.replace(/[-—–()]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return { value: digits }
  return { fault: '不是11位手机号，座机请带上区号；没有就空着。' }
}

const readPlace = (cell: Cell | undefined, unit: string, plain: (text: string) => string): Read<string | null> => {
  const read = readText(cell)
  if ('fault' in read || read.value === null) return read
  const value = plain(read.value)
  return value === `0${unit}` ? { fault: `写的是0，请写清是第几${unit}。` } : { value }
}

export const readGroup = (cell: Cell | undefined, village: string): Read<string | null> =>
  readPlace(cell, '组', (text) => groupWritten(text, village))

export const readGrid = (cell: Cell | undefined, village: string): Read<string | null> =>
  readPlace(cell, '网格', (text) => gridWritten(text, village))

/** `17` -> `17号`; `3组17号` -> `17号`, for the group has a column of its own. */
export function readDoor(cell: Cell | undefined): Read<string | null> {
  const read = readText(cell)
  if ('fault' in read || read.value === null) return read
  const door = read.value.replace(/^第?[\d一二三四五六七八九十]{1,3}(村民)?小?组(?=.)/, '')
  return { value: /^\d+(-\d+)?$/.test(door) ? `${door}号` : door }
}

const AT_HOME =
  /^(否|不|未|没|无|在家|在村|在乡|常住|居家|本村|本组|本地|村内|已?(返乡|返村|返回|回乡|回村|回家|回来)|0$|false$|n$|no$|[×x☐□○✗✘]$|[-/—]+$)/i

/** A box before or behind 是 and 否, one of them ticked. */
const BOX = /[☐□☑√■☒✓✔▣]/
const TICKED = '[☑√■☒✓✔▣]'
const TICKED_BEFORE_YES = new RegExp(`${TICKED}是`)
const TICKED_BEHIND_YES = new RegExp(`是${TICKED}`)

/** Whether the person lives elsewhere: `是`, `√`, `外出务工`, `广东` say yes, a blank, `在家` and an empty box no. */
export function readAway(cell: Cell | undefined): boolean {
  if (isBlank(cell) || isDay(cell)) return false
  const text = compactTextOf(cell)
  if (BOX.test(text) && text.includes('是') && text.includes('否')) {
    return (BOX.test(text.charAt(0)) ? TICKED_BEFORE_YES : TICKED_BEHIND_YES).test(text)
  }
  return !AT_HOME.test(text)
}
