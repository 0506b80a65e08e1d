import { Row, type RowProps } from '@/parts/row'
import { useWays } from './ways'

export interface MatterRowProps extends Pick<RowProps, 'title' | 'detail' | 'icon' | 'picture' | 'children'> {
  /** The page of the matter. */
  readonly page: string
}

/** A matter as a line of a list: what it is, how far it has come, and the way to it. */
export function MatterRow({ page, ...row }: MatterRowProps) {
  const ways = useWays()
  return <Row keepDetail {...row} onPress={() => ways.open(page)} />
}
