import type { SheetDetail } from '@shared/inspection/contract'
import { View } from '@tarojs/components'
import { SheetObjection } from '@/inspection/parts/objection'
import { saySheet } from '@/inspection/parts/sayings'
import { RingContact } from '@/parts/faces'
import { HandOn } from '@/parts/hand-on'
import { type StepIcons, Story } from '@/parts/matter/story'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { WhatWasSeen } from '@/parts/what-was-seen'
import { open, routes } from '@/routes'
import style from './style.module.css'

const ICONS: StepIcons = { score: 'pen', rescore: 'redo' }

/** An open objection first, then what was seen at the door, and who has said what. */
export function SheetBody({ detail }: { detail: SheetDetail }) {
  const { state, points, timeline, entryId, round } = detail
  return (
    <>
      <View className={`${style.sum}`}>
        <View className={`${style.points}`}>{`${points} 分`}</View>
        <Tag tone={state === 'posted' ? 'jade' : state === 'scored' ? 'plain' : 'ochre'}>{saySheet(detail)}</Tag>
      </View>
      <SheetObjection detail={detail} />
      <WhatWasSeen detail={detail} />
      <HandOn from={`sheet:${round.id}:${detail.householdId}`} words={detail.words ?? ''} />
      {timeline.length > 0 && <Story told={timeline} icons={ICONS} title='谁看的，谁说过什么' />}
      <Sheet>
        {entryId !== null && <Row icon='book' title='看存折里这一笔' onPress={() => open(routes.entry(entryId))} />}
        <Row icon='broom' title={`看这次评比：${round.title}`} onPress={() => open(routes.round(round.id))} />
      </Sheet>
      <RingContact />
    </>
  )
}
