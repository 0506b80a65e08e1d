import { isRecord, keep, recall } from '@/cloud/storage'

const NAME = 'points.used'
type Counts = Readonly<Record<string, number>>
const areCounts = (value: unknown): value is Counts =>
  isRecord(value) && Object.values(value).every((one) => typeof one === 'number')

/** How often each rule was used on this phone. */
export const usedRules = (): Counts => recall(NAME, areCounts) ?? {}

/** Counts one use, so that the rule is offered earlier the next time. */
export function noteUsed(ruleId: string): void {
  const counts = usedRules()
  keep(NAME, { ...counts, [ruleId]: (counts[ruleId] ?? 0) + 1 })
}
