import type { DeskLine } from '@shared/village/first-page'
import { serverNow } from '@/cloud/link/clock'
import { leadsTo } from '@/parts/leads-to'
import { Row } from '@/parts/row'
import { Tag } from '@/parts/tag'
import { categoryIcon } from '@/points/parts/category-icon'
import { isNear, sayLeft } from '@/points/parts/sayings'
import { open } from '@/routes'

/** Opens the matter's own page. */
export function openLine({ about, id }: DeskLine): void {
  const url = leadsTo(about, id)
  if (url !== undefined) open(url)
}

/** A matter as a line of a desk; what is urgent says so. */
export function Line({ line }: { line: DeskLine }) {
  const { category, title, detail, deadlineAt } = line
  const now = serverNow()
  return (
    <Row
      icon={category === '' ? 'talk' : categoryIcon(category)}
      title={title}
      detail={detail}
      onPress={() => openLine(line)}
    >
      {deadlineAt !== null && <Tag tone={isNear(deadlineAt, now) ? 'ochre' : 'plain'}>{sayLeft(deadlineAt, now)}</Tag>}
    </Row>
  )
}
