import { serverNow } from '@/cloud/link/clock'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { isNear, sayLeft } from '@/points/parts/sayings'
import { open, routes } from '@/routes'
import type { PostedRound } from './use-notices'

/** A round from house to house on the notice board: one line for all its households. */
export function RoundPosted({ round: { id, title, households, deadlineAt } }: { round: PostedRound }) {
  const now = serverNow()
  return (
    <Sheet>
      <Row
        icon='broom'
        title={title}
        detail={`${households} 户各得几分，点开看`}
        keepDetail
        onPress={() => open(routes.roundResults(id))}
      >
        {deadlineAt !== null && (
          <Tag tone={isNear(deadlineAt, now) ? 'ochre' : 'plain'}>{sayLeft(deadlineAt, now)}</Tag>
        )}
      </Row>
    </Sheet>
  )
}
