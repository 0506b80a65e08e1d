import { daysLeft, sayDay } from '@shared/kernel/time'
import type { RequestLine } from '@shared/requests/contract'
import { Text, View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { DaysLeft } from '@/parts/days-left'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import style from './style.module.css'

/** The day that was promised: how long it still is, or whether it was kept. Nothing where nothing is promised any more. */
export function Due({ line }: { line: RequestLine }) {
  const { promise, dueAt, movedFrom, doneAt } = line
  if (promise === null) return null
  const now = serverNow()
  const ahead = promise === 'open' && dueAt >= now
  return (
    <>
      <SectionHead title='说好的日子' />
      <Sheet padded>
        <View className={`${style.line}`}>
          <View>
            {movedFrom !== null && <Text className={`${style.before}`}>{sayDay(movedFrom)}</Text>}
            <Text className={`${style.day}`}>{sayDay(dueAt)}</Text>
          </View>
          {promise === 'kept' && (
            <Tag tone='jade' icon='check'>
              没误
            </Tag>
          )}
          {promise === 'missed' && (
            <Tag tone='ochre' icon='clock'>
              误了
            </Tag>
          )}
          {ahead && <View className={`${style.left}`}>{sayLeft(daysLeft(now, dueAt))}</View>}
        </View>
        {movedFrom !== null && <View className={`${style.note}`}>日子只能改这一回</View>}
        {ahead && doneAt === null && (
          <View className={`${style.cells}`}>
            <DaysLeft now={now} deadlineAt={dueAt} />
          </View>
        )}
      </Sheet>
    </>
  )
}

const sayLeft = (days: number): string => (days === 0 ? '就是今天' : `还有 ${days} 天`)
