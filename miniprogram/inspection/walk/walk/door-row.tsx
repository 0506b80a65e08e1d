import { sayMoment } from '@shared/kernel/time'
import type { Door } from '@/inspection/parts/use-walk'
import { Row } from '@/parts/row'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'

/** One door: whose it is, where, and what has become of it on this walk. */
export function DoorRow({ roundId, door }: { roundId: string; door: Door }) {
  const { householdId, head, number, standing, sheet } = door
  return (
    <Row
      icon={standing === 'open' || standing === 'recused' ? 'door' : 'check'}
      title={head}
      detail={[
        door.door ?? `户号 ${number}`,
        standing === 'recused' && '请别人看',
        sheet && !sheet.mine && `${sheet.by} ${sayMoment(sheet.at)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
      keepDetail
      onPress={() => open(routes.door(roundId, householdId))}
    >
      <Mark door={door} />
    </Row>
  )
}

function Mark({ door: { standing, sheet } }: { door: Door }) {
  switch (standing) {
    case 'unsent':
      return <Tag icon='clock'>{`${sheet?.points ?? 0} 分，等网`}</Tag>
    case 'notTaken':
      return <Tag tone='ochre'>没有收</Tag>
    case 'walked':
      return <Tag tone='jade'>{`${sheet?.points ?? 0} 分`}</Tag>
    case 'recused':
      return <Tag>回避</Tag>
    case 'open':
      return null
  }
}
