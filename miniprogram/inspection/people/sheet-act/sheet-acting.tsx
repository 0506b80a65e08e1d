import type { SheetDetail } from '@shared/inspection/contract'
import { useState } from 'react'
import { useDoing } from '@/cloud/wishes/use-change'
import { Choices } from '@/inspection/parts/choices'
import { Objection } from '@/inspection/parts/objection'
import { ReasonForm } from '@/inspection/parts/reason-form'
import { isJudging, SHEET_ACTS, type SheetAct } from '@/inspection/parts/sheet-acts'
import type { Given } from '@/inspection/parts/sheets-in-outbox'
import { SectionHead } from '@/parts/section-head'
import { WhatWasSeen } from '@/parts/what-was-seen'

/** The words of an act on a sheet; whoever upholds an objection also says the right numbers. */
export function SheetActing({ act, detail }: { act: SheetAct; detail: SheetDetail }) {
  const { round, householdId, household, items, scores, points } = detail
  const about = { roundId: round.id, householdId }
  const name = `inspection.${act}:${round.id}:${householdId}`
  const [given, setGiven] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(scores.map((score) => [score.itemId, score.points])),
  )
  const right = items.map(({ id }): Given => ({ itemId: id, points: given[id] ?? 0 }))
  const changed = scores.some((score) => given[score.itemId] !== score.points)
  const doing = useDoing(`sheet:${round.id}:${householdId}`, name)
  const send = (reason: string) => {
    const subject = `${household} ${round.title}`
    if (act === 'object') return doing.send('inspection.object', { ...about, reason }, subject)
    const decided = act === 'dismiss' ? { uphold: false } : { uphold: true, scores: right }
    return doing.send('inspection.decideObjection', { ...about, ...decided, reason }, subject)
  }
  return (
    <ReasonForm
      {...SHEET_ACTS[act]}
      name={name}
      subject={`${household} ${round.title}`}
      detail={`${points} 分`}
      most={500}
      outcome={doing.outcome}
      send={async (reason) => (await send(reason)).is === 'done'}
      judging={isJudging(act)}
      missing={act === 'uphold' && !changed ? '先改好分' : undefined}
    >
      <Objection detail={detail} />
      <WhatWasSeen detail={detail} />
      {act === 'uphold' && (
        <>
          <SectionHead title='改成几分？' />
          <Choices
            items={items}
            given={given}
            onGive={(itemId, next) => setGiven((before) => ({ ...before, [itemId]: next }))}
          />
        </>
      )}
    </ReasonForm>
  )
}
