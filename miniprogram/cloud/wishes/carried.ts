import { isRecord, isText, keep, recall } from '../link/storage'

/** Words from one page that another takes over: what was typed once is not typed again. Kept and put aside like a draft. */
interface Carried {
  /** Where they stood: `meeting:…:0`. */
  readonly from: string
  readonly words: string
}
const NAME = 'draft.carried'
const isCarried = (value: unknown): value is Carried => isRecord(value) && isText(value.from) && isText(value.words)

/** Takes words along to the page that opens next. */
export const carry = (carried: Carried): boolean => keep(NAME, carried)

/** The words that were taken along from there; empty where there are none. */
export function carriedFrom(from: string | undefined): string {
  const carried = recall(NAME, isCarried)
  return carried !== undefined && carried.from === from ? carried.words : ''
}
