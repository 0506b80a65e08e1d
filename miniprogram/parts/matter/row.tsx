import { useWays } from '@/parts/desk/ways'
import { Row, type RowProps } from '@/parts/row'

export interface MatterRowProps
  extends Pick<RowProps, 'title' | 'detail' | 'keepDetail' | 'icon' | 'picture' | 'under' | 'children'> {
  /** What it is and its id: `claim:…`. */
  readonly of: string
}

/** A matter as a line of a list: what it is, how far it has come, and the way to it. */
export function MatterRow({ of, ...row }: MatterRowProps) {
  const { openMatter, beside } = useWays()
  return (
    <Row keepDetail {...row} onPress={() => openMatter(of)} here={beside === undefined ? undefined : beside === of} />
  )
}
