import { addRate, percentOf, type Rate } from '@shared/requests/rates'
import { CATEGORIES, CATEGORY_NAMES } from '@shared/requests/terms'
import type { cloud } from '@/cloud/link/link'

export type Desk = Awaited<ReturnType<typeof cloud.requests.townDesk>>
type Village = Desk['villages'][number]

/** What stands in one place of the matrix; `late` is trouble. */
export interface Cell {
  readonly figure: string
  readonly note?: string
  readonly late?: boolean
}

/** A column: its word, and what it says of these villages together: one of them, or the town. */
export interface Column {
  readonly word: string
  readonly of: (villages: readonly Village[]) => Cell
}

const NONE = '—'

const counted =
  (count: (village: Village) => number, late = false): Column['of'] =>
  (villages) => {
    const sum = villages.reduce((all, village) => all + count(village), 0)
    return { figure: sum === 0 ? NONE : `${sum}`, late: late && sum > 0 }
  }

const rated =
  (rateOf: (village: Village) => Rate): Column['of'] =>
  (villages) => {
    const rate = villages.map(rateOf).reduce(addRate)
    const percent = percentOf(rate)
    return percent === null ? { figure: NONE } : { figure: `${percent}%`, note: `${rate.of}/${rate.from}` }
  }

const lying = (wanted: Village['lying'][number]['state']) => (village: Village) =>
  village.lying.find(({ state }) => state === wanted)?.count ?? 0

/** How far what lies somewhere has come, at this moment. */
export const byState: readonly Column[] = [
  { word: '等接', of: counted(lying('asked')) },
  { word: '在办', of: counted(lying('handled')) },
  { word: '等定', of: counted(lying('disputed')) },
  { word: '等看', of: counted(lying('done')) },
  { word: '误了', of: counted(lying('late'), true) },
]

const cameOf = ({ open, late, done, gone }: Village['tally']): number => open + late + done + gone

/** What the half-year has come to. */
export const ofHalf: readonly Column[] = [
  { word: '说了', of: counted(({ tally }) => cameOf(tally)) },
  { word: '办好', of: counted(({ tally }) => tally.done) },
  { word: '误着', of: counted(({ tally }) => tally.late, true) },
  { word: '没误', of: rated(({ onTime }) => onTime) },
  { word: '满意', of: rated(({ content }) => content) },
]

/** What was said, kind by kind. */
export const byKind: readonly Column[] = CATEGORY_NAMES.map((category) => ({
  word: CATEGORIES[category],
  of: counted(({ kinds }) => {
    const kind = kinds.find(({ name }) => name === category)
    return kind ? cameOf(kind.tally) : 0
  }),
}))
