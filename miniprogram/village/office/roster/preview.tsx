import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/parts/button'
import { LeftOut } from '@/parts/left-out'
import { Remarks } from '@/parts/remarks'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Questions } from './questions'
import { SecondYes } from './second-yes'
import style from './style.module.css'
import type { Answers } from './use-answers'
import { sayChanges, sayLeft, sayMoved, saySheets, sayWhole } from './words'

/** Examples that are shown before one asks for the rest. */
const FEW = 6

/** What a workbook would change, in words. Nothing is imported yet. */
export function Preview({ roster, answers }: { roster: RosterImport; answers: Answers }) {
  const waits = roster.secondYes?.mayGive === false
  const sheets = saySheets(roster)
  return (
    <>
      <Sheet padded>
        <View className={`${style.figure}`}>{sayChanges(roster)}</View>
        <View>{`这份名册一共 ${sayWhole(roster)}。${sayMoved(roster)}${sayLeft(roster)}`}</View>
        {sheets && <View className={`${style.calm}`}>{sheets}</View>}
        <View className={`${style.calm}`}>{waits ? '还没有导入。' : '还没有导入。您看过没错，再点导入。'}</View>
      </Sheet>
      <SecondYes roster={roster} />
      {roster.questions.length > 0 && <Questions questions={roster.questions} answers={answers} />}
      <LeftOut sheets={roster.leftOut} />
      {KINDS.map(([kind, title]) => (
        <Samples key={kind} title={title} samples={roster.samples.filter((sample) => sample.kind === kind)} />
      ))}
      {roster.notices.length > 0 && (
        <>
          <SectionHead title='请再看一眼，不改也能导入' />
          <Remarks remarks={roster.notices} />
        </>
      )}
    </>
  )
}

/** What an import would do, the weightiest first. */
const KINDS = [
  ['moved', '换了一户的人'],
  ['changed', '要改的户'],
  ['added', '新增的户'],
  ['left', '表里没有的户，照旧留着'],
] as const

function Samples({ title, samples }: { title: string } & Pick<RosterImport, 'samples'>) {
  const [all, setAll] = useState(false)
  if (samples.length === 0) return null
  const shown = all ? samples : samples.slice(0, FEW)
  return (
    <>
      <SectionHead title={title} />
      <Sheet>
        {shown.map(({ household, what }) => (
          <Row key={`${household} ${what}`} title={household} detail={what} keepDetail />
        ))}
      </Sheet>
      {shown.length < samples.length && (
        <Button kind='line' onPress={() => setAll(true)}>
          {`再看 ${samples.length - shown.length} 条`}
        </Button>
      )}
    </>
  )
}
