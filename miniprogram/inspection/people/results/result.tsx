import type { ResultLine } from '@shared/inspection/contract'
import { View } from '@tarojs/components'
import { saySheet } from '@/inspection/parts/sayings'
import { Row } from '@/parts/row'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** One household of the results. */
export const Result = ({ roundId, line }: { roundId: string; line: ResultLine }) => (
  <Row
    title={line.household}
    detail={[line.group, line.state !== 'scored' && saySheet(line)].filter(Boolean).join(' · ')}
    keepDetail
    onPress={() => open(routes.sheet(roundId, line.householdId))}
  >
    <View className={`${style.points}`}>{`${line.points} 分`}</View>
  </Row>
)
