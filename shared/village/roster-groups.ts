/** Names of groups and grids: one way of writing each, and which new name may be an old one in another form. */

import { smallNumberOf } from '@shared/kernel/cells'
import { compact } from '@shared/kernel/written'

const GROUP_ENDING = /(村民|居民)?小?组$/
const GRID_ENDING = /号?网?格$/

function numbered(text: string, ending: RegExp, unit: string): string {
  const number = smallNumberOf(text.replace(/^第/, '').replace(ending, ''))
  return number === null ? text : `${number}${unit}`
}

/** What stands behind the village's own name, or the whole where the name is all there is. */
function withoutVillage(text: string, village: string): string {
  const name = compact(village)
  for (const own of [name, name.replace(/(村民委员会|村委会|行政村|村|社区)$/, '村'), name.replace(/(村|社区)$/, '')]) {
    const at = own.length >= 2 ? text.lastIndexOf(own) : -1
    const rest = at < 0 ? '' : text.slice(at + own.length)
    if (rest !== '' && !/^(村民|居民)?小?组$/.test(rest)) return rest
  }
  return text
}

/** `3`, `三组`, `第3组`, `三小组`, `第三村民小组`, `鹿坪村3组` -> `3组`; a group with a name of its own keeps it. */
export const groupWritten = (text: string, village: string): string =>
  numbered(withoutVillage(compact(text), village), GROUP_ENDING, '组')

/** `1`, `第一网格`, `1号网格` -> `1网格`; a grid with a name of its own keeps it. */
export const gridWritten = (text: string, village: string): string =>
  numbered(withoutVillage(compact(text), village), GRID_ENDING, '网格')

const bareName = (name: string): string => name.replace(GROUP_ENDING, '').replace(/[村第]/g, '')
const numberIn = (name: string): number | null =>
  smallNumberOf(/([\d一二三四五六七八九十两]+)$/.exec(bareName(name))?.[1] ?? '')

/** Whether two names may well mean one group: the same number behind another word, or one name inside the other. */
export function mayBeOne(a: string, b: string): boolean {
  const [first, second] = [bareName(a), bareName(b)]
  const [one, other] = [numberIn(a), numberIn(b)]
  if (one !== null || other !== null) return one === other && (first.length <= 2 || second.length <= 2)
  return first !== '' && second !== '' && (first.includes(second) || second.includes(first))
}
