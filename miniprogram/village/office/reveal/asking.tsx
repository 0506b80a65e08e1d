import { Note } from '@/parts/note'
import { Reason } from '@/parts/reason'
import { Segment } from '@/parts/segment'
import type { NumberField, Person } from '@/village/office/parts/use-household'

const USUAL = ['上门前先联系', '核对补贴名单', '办事要填表', '有急事要通知']
const FIELDS = [
  { value: 'phone', word: '手机号' },
  { value: 'idNumber', word: '身份证号' },
] as const

/** Which number, and why. */
export function Asking({
  person,
  field,
  onField,
  reason,
  onReason,
}: {
  person: Person
  field: NumberField
  onField: (field: NumberField) => void
  reason: string
  onReason: (reason: string) => void
}) {
  const there = FIELDS.filter(({ value }) => person[value] !== null)
  return (
    <>
      {there.length > 1 && <Segment options={there} value={field} onChange={onField} />}
      <Reason label='为什么要看' usual={USUAL} value={reason} onChange={onReason} />
      <Note>{`看了会记下来：您的名字、时间和缘由，${person.name}在自己手机上看得到。`}</Note>
    </>
  )
}
