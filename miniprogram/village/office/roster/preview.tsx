import type { RosterImport } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Remarks } from './remarks'
import { SecondYes } from './second-yes'
import style from './style.module.css'
import { sayChanges, sayLeft, sayWhole } from './words'

/** Examples that are shown before one asks for the rest. */
const FEW = 6

/** What a workbook would change, in words. Nothing is imported yet. */
export function Preview({ roster }: { roster: RosterImport }) {
  const waits = roster.secondYes?.mayGive === false
  return (
    <>
      <Sheet padded>
        <View className={`${style.figure}`}>{sayChanges(roster)}</View>
        <View>{`这份名册一共 ${sayWhole(roster)}。${sayLeft(roster)}`}</View>
        <View className={`${style.calm}`}>{waits ? '还没有导入。' : '还没有导入。您看过没错，再点导入。'}</View>
      </Sheet>
      <SecondYes roster={roster} />
      {roster.samples.length > 0 && <Samples samples={roster.samples} />}
      {roster.notices.length > 0 && (
        <>
          <SectionHead title='请再看一眼，不改也能导入' />
          <Remarks remarks={roster.notices} />
        </>
      )}
    </>
  )
}

function Samples({ samples }: Pick<RosterImport, 'samples'>) {
  const [all, setAll] = useState(false)
  const shown = all ? samples : samples.slice(0, FEW)
  return (
    <>
      <SectionHead title={all || samples.length <= FEW ? '比如' : `先看 ${FEW} 户`} />
      <Sheet>
        {shown.map(({ household, what }) => (
          <Row key={`${household} ${what}`} title={household} detail={what} keepDetail />
        ))}
      </Sheet>
      {shown.length < samples.length && (
        <Button kind='line' onPress={() => setAll(true)}>
          {`再看 ${samples.length - shown.length} 户`}
        </Button>
      )}
    </>
  )
}
