import type { RosterImport } from '@shared/village/roster-import'
import { grouped } from '@/parts/say'

type Counts = Pick<RosterImport, 'added' | 'changed' | 'unchanged' | 'moved' | 'left'>

/** `会新增 500 户、改 3 户，1,204 户不变。` */
export function sayChanges({ added, changed, unchanged }: Counts): string {
  const moves = [added > 0 && `新增 ${grouped(added)} 户`, changed > 0 && `改 ${grouped(changed)} 户`].filter(Boolean)
  const stays = unchanged > 0 ? `${grouped(unchanged)} 户不变` : ''
  if (moves.length === 0) return `和现在的名册一样，${stays}。`
  return `会${[moves.join('、'), stays].filter(Boolean).join('，')}。`
}

/** People who change households. Empty when there are none. */
export const sayMoved = ({ moved }: Counts): string =>
  moved > 0 ? `有 ${grouped(moved)} 个人换了一户，存折留在原来那户。` : ''

/** Which sheets of a file were read, where that is not plain. Empty when it is. */
export const saySheets = ({ sheets, leftOut }: Pick<RosterImport, 'sheets' | 'leftOut'>): string =>
  sheets.length > 1 || leftOut.length > 0 ? `读了${sheets.map((name) => `“${name}”`).join('、')}。` : ''

/** Households that the file does not name stay. Empty when there are none. */
export const sayLeft = ({ left }: Counts): string =>
  left > 0 ? `另有 ${grouped(left)} 户不在这份表里，照旧留着。` : ''

/** `500 户，1,756 人`. */
export const sayWhole = ({ households, residents }: Pick<RosterImport, 'households' | 'residents'>): string =>
  `${grouped(households)} 户，${grouped(residents)} 人`

/** Of very many problems only the first are listed. Empty when all are. */
export const sayMissing = ({ problems, problemCount }: Pick<RosterImport, 'problems' | 'problemCount'>): string =>
  problemCount > problems.length ? `先列了前 ${problems.length} 处，改好这些再传，会接着列。` : ''

/** Who has to look at it beside whoever brought it. Empty where nobody has to. */
export function saySecondYes({ secondYes, by }: Pick<RosterImport, 'secondYes' | 'by'>): string {
  if (!secondYes) return ''
  return secondYes.mayGive ? `${by}传的，您看过没错，点头才算数。` : `要再有一个人点头才能导入，在等${secondYes.from}。`
}

/** Asks whether a new name is an old group. */
export const askGroup = ({ name, like }: RosterImport['questions'][number]): string =>
  `名册里有新的组：“${name}”，是不是就是“${like}”？`
