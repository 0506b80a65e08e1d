/**
 * One reading of what people write, for import, sign-in, search and paper: the same name typed on a phone, pasted from a
 * PDF or filled into a sheet is the same text.
 */

/**
 * Radicals that stand for characters in text copied from PDFs. Compatibility normalisation knows those of Kangxi (⼤ is 大)
 * and not these of Unicode's supplement, each beside its character (EquivalentUnifiedIdeograph.txt).
 */
const RADICALS = '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'

/** GBK kept these eighty in the private area from U+E815 on; GB 18030 has given each its place since. */
const OF_GBK = [
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
].join('')
const GBK_PRIVATE = 0xe815

const STANDARD = new Map<string, string>([
  ...[...OF_GBK].map((character, n): [string, string] => [String.fromCodePoint(GBK_PRIVATE + n), character]),
  ...(RADICALS.match(/../gu) ?? []).map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
])

/** Nothing to mend: the common case, told quickly, for a roster has tens of thousands of cells. */
const CLEAN = /^[\x21-\x7e\u4e00-\u9fff]*$/
const MENDED = /[\u2e80-\u2eff\ue815-\ue864]/g
/** Second places of characters that have one of their own: radicals of Kangxi, and what stands for other standards' sake. */
const DOUBLED = /[\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]|\p{Variation_Selector}/gu
/** What control characters a spreadsheet carries along; to a person they are a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u001f\u007f]/g

const mended = (text: string): string => text.replace(MENDED, (character) => STANDARD.get(character) ?? character)

/** The text as it is printed: every character in its standard form; spaces and punctuation stay as they were set. */
export const printed = (text: string): string =>
  CLEAN.test(text) ? text : mended(text).replace(DOUBLED, (character) => character.normalize('NFKC'))

/** The text with every character in its standard form, invisible ones gone, ends trimmed, one space where there were many. */
export function written(text: string): string {
  if (CLEAN.test(text)) return text
  return mended(text).normalize('NFKC').replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()
}

/** A sentence as somebody set it: as `written`, but with the punctuation of its own. */
export const prose = (text: string): string =>
  printed(text).replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()

/** As `written`, without any space inside. */
export const compact = (text: string): string => written(text).replaceAll(' ', '')

/** Every dot that keyboards offer between the parts of a name. */
const DOTS = /[•・‧∙⋅●᛫⸱ꞏ.。]+/gu
/** What clings to the end of a name in a list: a tick, a comma, an asterisk for the head. */
const TRAILING = /[\s*·,，、;；:：'’"”`~!！?？#^_/\\|+=-]+$/u
const HAN = /\p{Script=Han}/u

/** A person's name as it is kept: no padding, one kind of dot between the parts, nothing clinging to its end. */
export function nameWritten(text: string): string {
  const plain = written(text)
  if (!HAN.test(plain)) return plain.replace(/[•・‧∙⋅]/gu, '·').replace(TRAILING, '')
  return plain.replaceAll(' ', '').replace(/[○◯]/g, '〇').replace(DOTS, '·').replace(TRAILING, '')
}

/** What two ways of writing one name have in common: `买买提 • 艾力*` and `买买提艾力`, `Li Ya` and `LI YA`. */
export const nameKey = (text: string): string => nameWritten(text).replace(/[·\s]/g, '').toUpperCase()

/** What two ways of writing one household's number have in common: `01`, `1号`, `１`, `第1户`. */
export const numberKey = (text: string): string =>
  compact(text)
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replace(/^第(?=.)/, '')
    .replace(/(.)[号户]$/, '$1')
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
    .toUpperCase()

/** The first character that only the computer shows on which it was made, or null: no phone can type it. */
export const privateCharacterOf = (text: string): string | null => /\p{Co}/u.exec(text)?.[0] ?? null
