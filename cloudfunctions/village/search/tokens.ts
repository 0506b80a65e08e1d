import { nameKey, numberKey, written } from '@shared/kernel/written'
import { maskName } from '@shared/village/id-number'
import { pinyin } from 'pinyin-pro'

/** By how long a piece of a name an index looks it up; what is longer is looked up by its pieces. */
const PIECE = 3
/** Of words in Latin letters, the beginning is looked up; of numbers too. */
const WORD = 8
const NUMBER = 12
/** Of a name with many readings, so many are kept. */
const MOST_SPELLINGS = 16

const HAN = /\p{Script=Han}/u

/** Every piece of a text, of `from` to `PIECE` characters. */
const piecesOf = (text: string, from = 1): string[] => {
  const characters = [...text]
  return characters.flatMap((_, start) =>
    Array.from({ length: PIECE - from + 1 }, (_, n) => start + from + n)
      .filter((end) => end <= characters.length)
      .map((end) => characters.slice(start, end).join('')),
  )
}

const beginningsOf = (text: string, most: number): string[] =>
  Array.from({ length: Math.min(text.length, most) }, (_, n) => text.slice(0, n + 1))

/** First letters of each reading of a character: 单 is d, c and s; where it begins a name, also as a surname is read. */
function lettersOf(character: string, surname: string | undefined): string[] {
  const said = pinyin(character, { pattern: 'first', toneType: 'none', multiple: true, type: 'array' })
  return [...new Set([...said, ...(surname ? [surname] : [])])].filter((letter) => /^[a-z]$/.test(letter))
}

/** The initials of a name in all its readings, as they are typed to find it: 单小山 is dxs, cxs and sxs. */
export function spellingsOf(name: string): string[] {
  const characters = [...nameKey(name)].filter((character) => HAN.test(character))
  const asName = pinyin(characters.join(''), { pattern: 'first', toneType: 'none', surname: 'head', type: 'array' })
  let spellings = ['']
  characters.forEach((character, n) => {
    const letters = lettersOf(character, asName[n])
    if (letters.length === 0) return
    spellings = spellings.flatMap((before) => letters.map((letter) => before + letter)).slice(0, MOST_SPELLINGS)
  })
  return spellings.filter((spelling) => spelling !== '')
}

/** What a name is found by: any part of it, its initials, and the beginning of words in Latin letters. */
export function nameTokens(name: string): string[] {
  const words = [nameKey(name), ...written(name).split(/[^a-z]+/i)].map((word) => word.toLowerCase())
  return [
    ...piecesOf(nameKey(name).toLowerCase()).filter((piece) => HAN.test(piece)),
    ...spellingsOf(name).flatMap((spelling) => [spelling.charAt(0), ...piecesOf(spelling, 2)]),
    ...words.filter((word) => /^[a-z]/.test(word)).flatMap((word) => beginningsOf(word, WORD)),
  ]
}

/** Numbers stand apart from names: household 1 is not found by whom it holds. */
const numberTokens = (number: string): string[] =>
  beginningsOf(numberKey(number).toLowerCase(), NUMBER).map((beginning) => `#${beginning}`)

/** Who lives there, and how their door is called. */
interface Home {
  readonly number: string
  readonly door: string | null
  readonly head: string
}

/**
 * What a household is found by: `tokens` by whoever sees names, by any of its people; `doorTokens` by everybody, by no more
 * than is shown of it, so that nobody works out the hidden part of a name.
 */
export function homeTokens(home: Home, names: readonly string[]): { tokens: string[]; doorTokens: string[] } {
  const door = home.door === null ? [] : [`#${numberKey(home.door).toLowerCase()}`]
  const numbers = [...numberTokens(home.number), ...door]
  const shown = maskName(home.head).replace('〇', '')
  return {
    tokens: [...new Set([...numbers, ...[home.head, ...names].flatMap(nameTokens)])].sort(),
    doorTokens: [...new Set([...numbers, ...nameTokens(shown)])],
  }
}

/** How to look up what was typed: `any` of these tokens brings it, and all of what was typed `fits`. */
export interface Wanted {
  readonly any: readonly string[]
  readonly fits: (tokens: readonly string[]) => boolean
}

/** Reads what somebody typed to find a household or a person: a part of a name, initials, a word, a number. */
export function wantedBy(search: string): Wanted {
  const name = nameKey(search).toLowerCase()
  const number = `#${numberKey(search).toLowerCase().slice(0, NUMBER)}`
  const pieces = [...name].length <= PIECE ? [name] : piecesOf(name, PIECE)
  const word = name.slice(0, WORD)
  return {
    any: [...new Set([number, pieces[0] ?? name, word])].filter((token) => token !== '' && token !== '#'),
    fits: (tokens) =>
      tokens.includes(number) || tokens.includes(word) || pieces.every((piece) => tokens.includes(piece)),
  }
}
