import { numberKey } from '@shared/kernel/written'
import type { RosterHousehold } from '@shared/village/roster'
import { hashOf } from '../../kernel/hash'
import type { Settings } from '../../kernel/settings'
import type { Place, RosterImportRecord } from '../documents'
import { idNumberHash } from '../numbers'

/** The office (村委会) is a household too: whoever serves the village and is not of it stands there. No roster names it. */
export const OFFICE_NUMBER = '0'

const LONGEST_PLAIN = 40
const RESIDENT_DIGITS = 20

/** Ids hold plain characters only; any other is written as its code point, so that two numbers never share an id. */
function plain(text: string): string {
  const written = [...text].map((c) => (/[A-Za-z0-9-]/.test(c) ? c : `_${c.codePointAt(0)?.toString(16)}_`)).join('')
  return written.length <= LONGEST_PLAIN ? written : `h_${hashOf(text).slice(0, LONGEST_PLAIN - 2)}`
}

/** What a household's id is made of, however its number is written: `01`, `1号` and `１` are one household. */
export const householdIdOf = (villageId: string, number: string): string => `${villageId}-${plain(numberKey(number))}`

/** A person keeps the id whatever household they live in: it follows from their identity number, through a secret. */
export const residentIdOf = (settings: Settings, villageId: string, idNumber: string): string =>
  `${villageId}-${idNumberHash(settings, idNumber).slice(0, RESIDENT_DIGITS)}`

type NumberedKind = 'group' | 'grid'
const NUMBERED = { group: { letter: 'g', unit: '组' }, grid: { letter: 'w', unit: '网格' } } as const

/** `3组` of `qs` is `qs-g3`; a group with a name of its own gets an id from its name. */
export function placeIdOf(villageId: string, kind: NumberedKind, name: string): string {
  const { letter, unit } = NUMBERED[kind]
  const number = /^\d+/.exec(name)?.[0]
  return number && name === `${number}${unit}`
    ? `${villageId}-${letter}${number}`
    : `${villageId}-${letter}-${plain(name)}`
}

/** The groups and grids that households stand in, each once. */
export function rosterPlacesOf(
  villageId: string,
  households: readonly RosterHousehold[],
): RosterImportRecord['places'] {
  const found = new Map<string, { _id: string; kind: NumberedKind; name: string }>()
  const add = (kind: NumberedKind, name: string | null) => {
    if (name === null) return
    const _id = placeIdOf(villageId, kind, name)
    found.set(_id, { _id, kind, name })
  }
  for (const { group, grid } of households) {
    add('group', group)
    add('grid', grid)
  }
  return [...found.values()]
}

/** A group or grid as it is stored. */
export const placeOf = (villageId: string, { _id, kind, name }: RosterImportRecord['places'][number]): Place => ({
  _id,
  kind,
  name,
  parentId: villageId,
  villageId,
  phone: null,
})
