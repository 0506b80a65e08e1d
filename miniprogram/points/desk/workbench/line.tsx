import type { DeskLine } from '@shared/village/first-page'
import { serverNow } from '@/cloud/link/clock'
import { MatterRow } from '@/parts/matter/row'
import { Tag } from '@/parts/tag'
import { categoryIcon } from '@/points/parts/category-icon'
import { isNear, sayLeft } from '@/points/parts/sayings'

/** What it is and its id. */
export const refOf = ({ about, id }: DeskLine): string => `${about}:${id}`

/** A matter as a line of a desk; what is urgent says so. */
export function Line({ line }: { line: DeskLine }) {
  const { category, title, detail, deadlineAt } = line
  const now = serverNow()
  return (
    <MatterRow
      of={refOf(line)}
      icon={category === '' ? 'talk' : categoryIcon(category)}
      title={title}
      detail={detail}
      keepDetail={false}
    >
      {deadlineAt !== null && <Tag tone={isNear(deadlineAt, now) ? 'ochre' : 'plain'}>{sayLeft(deadlineAt, now)}</Tag>}
    </MatterRow>
  )
}
