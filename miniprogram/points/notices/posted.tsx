import type { ClaimLine } from '@shared/points/contract'
import { sayPoints } from '@shared/points/say'
import { A_HOUSEHOLD } from '@shared/village/naming'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { categoryIcon } from '@/points/parts/category-icon'
import { isNear, OBJECTED, sayLeft, sayUntil } from '@/points/parts/sayings'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** One claim on the notice board. Of another household's fault only the deed is told, so there is nothing to open. */
export function Posted({ claim, mayObject }: { claim: ClaimLine; mayObject: boolean }) {
  const { id, kind, state, rule, category, household, group, points } = claim
  const objected = state === 'objected'
  // While an objection is looked into the clock is that of the answer, not of the notice.
  const deadlineAt = objected ? null : claim.deadlineAt
  const now = serverNow()
  const hidden = kind === 'deduction' && household === A_HOUSEHOLD
  return (
    <Sheet>
      <Row
        icon={kind === 'award' ? categoryIcon(category) : 'letter'}
        title={rule}
        detail={hidden ? household : `${household} · ${group}`}
        keepDetail
        onPress={hidden ? undefined : () => open(routes.claim(id))}
      >
        {objected && <Tag tone='ochre'>{OBJECTED}</Tag>}
        {deadlineAt !== null && (
          <Tag tone={isNear(deadlineAt, now) ? 'ochre' : 'plain'}>{sayLeft(deadlineAt, now)}</Tag>
        )}
      </Row>
      <View className={`${style.foot}`}>
        <View>
          {[sayPoints(kind, points), deadlineAt === null ? '' : sayUntil(deadlineAt)].filter(Boolean).join(' · ')}
        </View>
        {mayObject && !hidden && !objected && (
          <Button kind='line' small onPress={() => open(routes.act(id, 'object'))}>
            有异议
          </Button>
        )}
      </View>
    </Sheet>
  )
}
