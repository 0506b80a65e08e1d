import { useState } from 'react'
import { ChoiceTile, Tiles } from '@/parts/choice-tile'
import { DaySteps } from '@/parts/day-steps'
import { Field } from '@/parts/field'
import type { IconName } from '@/parts/icon'
import { Note } from '@/parts/note'
import { PhotoPicker } from '@/parts/photo-picker'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import { Stepper } from '@/parts/stepper'
import { SwitchRow } from '@/parts/switch'

const DEEDS: readonly (readonly [string, IconName])[] = [
  ['帮邻居', 'hand2'],
  ['照看老人', 'elder'],
  ['打扫卫生', 'broom'],
  ['义务出工', 'spade'],
]
const WAYS = [
  { value: 'all', word: '全部' },
  { value: 'in', word: '存进' },
  { value: 'out', word: '花出' },
] as const

/** What a person fills in. */
export function Inputs() {
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('all')
  const [deed, setDeed] = useState('照看老人')
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const [count, setCount] = useState(20)
  const [group, setGroup] = useState('3')
  const [day, setDay] = useState('2026-05-18')
  const [dark, setDark] = useState(false)
  return (
    <>
      <Segment options={WAYS} value={way} onChange={setWay} />
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <SectionHead title='是哪样好事？' />
      <Tiles>
        {DEEDS.map(([word, icon]) => (
          <ChoiceTile key={word} word={word} icon={icon} chosen={word === deed} onPress={() => setDeed(word)} />
        ))}
      </Tiles>
      <SectionHead title='在第几组' />
      <Squares
        squares={['1', '2', '3', '4', '5', '6', '7'].map((word) => ({ value: word, word, label: `${word}组` }))}
        value={group}
        onChange={setGroup}
        across='six'
      />
      <Field
        label='说一句（不说也行）'
        value={words}
        onInput={setWords}
        long
        voice
        placeholder='谁、在哪里、做了什么'
      />
      <Field
        label='身份证后四位'
        value={words.slice(0, 4)}
        onInput={setWords}
        kind='idcard'
        most={4}
        error='要四位，最后一位可以是 X。'
      />
      <Sheet>
        <SwitchRow icon='moon' label='夜里变暗' on={dark} onChange={setDark} />
        <SwitchRow icon='sound' label='打开页面就读' on onChange={setDark} />
        <Row title='记多少分'>
          <Stepper label='分' value={count} by={5} least={0} most={30} onChange={setCount} />
        </Row>
        <DaySteps day={day} first='2025-05-18' last='2027-05-18' onChange={setDay} />
      </Sheet>
      <Note>看了会记下来：您的名字、时间和缘由，本人看得到。</Note>
    </>
  )
}
