import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { useSettled } from '@/cloud/wishes/use-settled'
import { ruleOf, type Typed } from './typed-rule'
import type { Finding } from './use-adopt'

export type ReadFields = Awaited<ReturnType<typeof cloud.points.checkRules>>['fields'][number]['read']

interface Judged {
  readonly findings: readonly Finding[]
  /** What the words say of the fields. */
  readonly read: ReadFields
}

/** What the checker says of a rule while it is being typed, once one stops for a moment. */
export function useJudged(villageId: string, typed: Typed): Judged {
  const { name, note, category, kind, fields } = typed
  const asked = useSettled(JSON.stringify([name, note, category, kind, fields]))
  const rule = ruleOf({ ...typed, min: typed.min || '1', name: name.trim(), category: category.trim() || '积分' })
  const check = useRead(
    ['points', 'checkRules', villageId, asked],
    () => cloud.points.checkRules({ villageId, rules: rule ? [rule] : [] }),
    { when: rule !== null && name.trim() !== '' },
  )
  return { findings: check.data?.findings ?? [], read: check.data?.fields[0]?.read ?? {} }
}
