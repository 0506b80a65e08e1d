import type { SheetDetail } from '@shared/inspection/contract'
import { View } from '@tarojs/components'
import { Objection } from '@/inspection/parts/objection'
import { saySheet } from '@/inspection/parts/sayings'
import { Story } from '@/inspection/parts/story'
import { RingContact } from '@/parts/faces'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { WhatWasSeen } from '@/parts/what-was-seen'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** An open objection first, then what was seen at the door, and who has said what. */
export function SheetStory({ detail }: { detail: SheetDetail }) {
  const { state, points, timeline, entryId, round } = detail
  return (
    <>
      <View className={`${style.sum}`}>
        <View className={`${style.points}`}>{`${points} 分`}</View>
        <Tag tone={state === 'posted' ? 'jade' : state === 'scored' ? 'plain' : 'ochre'}>{saySheet(detail)}</Tag>
      </View>
      <Objection detail={detail} />
      <WhatWasSeen detail={detail} />
      {timeline.length > 0 && (
        <>
          <SectionHead title='谁看的，谁说过什么' />
          <Story steps={timeline} />
          <View className={`${style.gap}`} />
        </>
      )}
      <Sheet>
        {entryId !== null && <Row icon='book' title='看存折里这一笔' onPress={() => open(routes.entry(entryId))} />}
        <Row icon='broom' title={`看这次评比：${round.title}`} onPress={() => open(routes.round(round.id))} />
      </Sheet>
      <RingContact />
    </>
  )
}
