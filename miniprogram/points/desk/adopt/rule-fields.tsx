import type { RuleFields } from '@shared/points/check/fields'
import { DEEDS, ENDS, FAULTS, FINDERS, PROOFS, TAKES } from '@shared/points/check/lists'
import { View } from '@tarojs/components'
import { SectionHead } from '@/parts/section-head'
import { Squares } from '@/parts/squares'
import type { Typed } from './typed-rule'
import type { ReadFields } from './use-judged'

const squaresOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, word]) => ({ value, word }))

/** What a rule says in fields: filled from its words, and changed only where they leave something open. */
export function RuleFieldsForm({
  typed,
  read,
  set,
}: {
  typed: Typed
  read: ReadFields
  set: (part: Partial<Typed>) => void
}) {
  const takes = typed.kind === 'deduction'
  const chosen: ReadFields = { ...read, ...typed.fields }
  const pick = <K extends keyof RuleFields>(name: K, list: Readonly<Record<string, string>>) => (
    <Squares
      squares={squaresOf(list)}
      value={chosen[name] ?? ''}
      across='two'
      onChange={(value) => {
        if (Object.hasOwn(list, value))
          set({ fields: { ...chosen, conduct: chosen.conduct ?? 'other', [name]: value } })
      }}
    />
  )
  return (
    <View>
      <SectionHead title={takes ? '为了哪样事扣' : '哪样好事'} />
      {pick('conduct', takes ? FAULTS : DEEDS)}
      {takes && (
        <>
          <SectionHead title='扣什么（谁做的扣谁）' />
          {pick('takes', TAKES)}
          <SectionHead title='谁去看' />
          {pick('finder', FINDERS)}
          <SectionHead title='凭什么' />
          {pick('proof', PROOFS)}
          <SectionHead title='到什么时候' />
          {pick('ends', ENDS)}
        </>
      )}
    </View>
  )
}
