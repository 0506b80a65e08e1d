import type { SheetDetail } from '@shared/inspection/contract'
import { View } from '@tarojs/components'
import { Photos } from '@/parts/matter/photos'
import { Note } from '@/parts/note'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'

/** `2 / 4`, and where nothing is counted a second time, that. */
function sayGiven({ points, counts }: SheetDetail['scores'][number], most: number): string {
  return points > 0 && !counts ? '不再记' : `${points} / ${most}`
}

/** What was seen at the door: pictures, item by item, and what those who walked have said. */
export function WhatWasSeen({ detail: { items, scores, words, pictures, points } }: { detail: SheetDetail }) {
  const again = scores.some((score) => score.points > 0 && !score.counts)
  return (
    <>
      {pictures.length > 0 && (
        <View className={`${style.photos}`}>
          <Photos groups={[{ pictures, caption: undefined }]} />
        </View>
      )}
      <SectionHead title='一样一样看的' />
      <Sheet>
        {items.map(({ id, name, points: { max } }) => {
          const score = scores.find(({ itemId }) => itemId === id)
          return (
            <Row key={id} title={name}>
              <View className={`${style.given}`}>{score ? sayGiven(score, max) : '没看'}</View>
            </Row>
          )
        })}
        <Row title='一共'>
          <View className={`${style.given}`}>{`${points} 分`}</View>
        </Row>
      </Sheet>
      {again && <Note>“不再记”的是这段日子里这一样已经给这家记过了。</Note>}
      {words && <Quote title='走户的人说' said={[{ words }]} />}
    </>
  )
}
