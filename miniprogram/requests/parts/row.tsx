import type { RequestLine } from '@shared/requests/contract'
import { MatterRow } from '@/parts/matter/row'
import { Tag } from '@/parts/tag'
import { CATEGORY_ICONS, sayUnderWay, standingOf } from './say-request'

/** A request in a list. */
export function RequestRow({ line }: { line: RequestLine }) {
  const { word, ...tag } = standingOf(line)
  return (
    <MatterRow
      of={`request:${line.id}`}
      icon={CATEGORY_ICONS[line.category]}
      title={line.what}
      detail={`${line.where} · ${sayUnderWay(line)}`}
      under={<Tag {...tag}>{word}</Tag>}
    />
  )
}
