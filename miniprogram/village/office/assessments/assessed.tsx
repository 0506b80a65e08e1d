import { NAMING } from '@shared/village/naming'
import type { AssessmentLine } from '@shared/village/naming-page'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { sayFarDay } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'

const MOST = 500

interface AssessedProps {
  readonly line: AssessmentLine
  readonly villageId: string
  readonly mayKeep: boolean
}

/** One purpose: what was kept; or a draft to be thought through, changed and kept. */
export function Assessed({ line: { purpose, version, kept }, villageId, mayKeep }: AssessedProps) {
  const { word, says, assessment } = NAMING[purpose]
  const [effect, setEffect] = useState(assessment.effect)
  const [measures, setMeasures] = useState(assessment.measures)
  const keep = useChange('village.keepAssessment', `assessment:${purpose}`)
  return (
    <>
      <SectionHead title={word} />
      <Note>{says}</Note>
      {kept ? (
        <>
          <Note>{`对人有什么影响：${kept.effect}`}</Note>
          <Note>{`怎么护着：${kept.measures}`}</Note>
          <Note>{`${kept.by}，${sayFarDay(kept.at, serverNow())}存的。`}</Note>
        </>
      ) : mayKeep ? (
        <>
          <Field label='对人有什么影响' value={effect} onInput={setEffect} long most={MOST} />
          <Field label='怎么护着' value={measures} onInput={setMeasures} long most={MOST} />
          <NotSent outcome={keep.outcome} />
          <Button
            onPress={() => keep.send({ villageId, purpose, version, effect, measures }, word)}
            missing={effect.trim() === '' || measures.trim() === '' ? '两样都要写' : undefined}
          >
            想清楚了，存下来
          </Button>
        </>
      ) : (
        <Note>村委会还没有存。</Note>
      )}
    </>
  )
}
