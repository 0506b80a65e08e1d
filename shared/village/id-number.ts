/**
 * The resident identity number (GB 11643): six digits of region, eight of birthday, three of sequence, one check
 * character. The region is not looked up: codes are merged and retired, and a number keeps the code it was born with.
 */

/** What is wrong with an identity number, or `ok`. The first fault found, in the order a person would look. */
export type IdNumberCheck = 'ok' | 'length' | 'characters' | 'birthday' | 'checksum'

export type Sex = 'male' | 'female'

const LENGTH = 18
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

/** The check character for the first 17 digits. */
export function checkCharacterOf(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1850 || month < 1 || month > 12 || day < 1) return false
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day <= lastDay
}

/** Checks an identity number as typed, without spaces; a small `x` is as good as a large one. */
export function checkIdNumber(text: string): IdNumberCheck {
  const number = text.toUpperCase()
  if (number.length !== LENGTH) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters'
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  if (!isCalendarDay(year ?? 0, month ?? 0, day ?? 0)) return 'birthday'
  return checkCharacterOf(number) === number.charAt(17) ? 'ok' : 'checksum'
}

/** `1990-01-31`, or null when the number is not valid. */
export const birthdayOf = (idNumber: string): string | null =>
  checkIdNumber(idNumber) === 'ok'
    ? `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
    : null

/** The 17th digit is odd for men; null when the number is not valid. */
export function sexOf(idNumber: string): Sex | null {
  if (checkIdNumber(idNumber) !== 'ok') return null
  return Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female'
}

/**
 * `4****************4`: enough for its owner to recognise. The last four stay hidden, because with a name they are what
 * one signs in with: whoever sees them masked could sign in as somebody else.
 */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length < 9 ? '********' : `${idNumber.charAt(0)}${'*'.repeat(16)}${idNumber.slice(-1)}`

/** `199****1234`. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** `李大〇`, `欧阳大〇`, `阿依·〇`, `Li 〇`: the surname can be found in a list, the person not looked up. */
export function maskName(name: string): string {
  const part = /^[^·\s-]+[·\s-]/.exec(name)
  if (part) return `${part[0]}〇`
  if (/^\p{Script=Latin}/u.test(name)) return `${name.charAt(0)}〇`
  return `${[...name].slice(0, -1).join('')}〇`
}
