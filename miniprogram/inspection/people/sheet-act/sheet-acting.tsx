import type { SheetDetail } from '@shared/inspection/contract'
import { useState } from 'react'
import { useDoing } from '@/cloud/wishes/use-change'
import { Choices } from '@/inspection/parts/choices'
import { SheetObjection } from '@/inspection/parts/objection'
import { SHEET_ACTS, type SheetAct } from '@/inspection/parts/sheet-acts'
import type { Given } from '@/inspection/parts/sheets-in-outbox'
import { WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'
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
  const draft = useWords(name)
  const doing = useDoing(`sheet:${round.id}:${householdId}`, name)
  const subject = `${household} ${round.title}`
  const reason = draft.value.words.trim()
  const send = () => {
    if (act === 'object') return doing.send('inspection.object', { ...about, reason }, subject)
    const decided = act === 'dismiss' ? { uphold: false } : { uphold: true, scores: right }
    return doing.send('inspection.decideObjection', { ...about, ...decided, reason }, subject)
  }
  return (
    <WordsForm
      asking={SHEET_ACTS[act]}
      about={{ title: subject, detail: `${points} 分` }}
      draft={draft}
      most={500}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
      missing={act === 'uphold' && !changed ? '先改好分' : undefined}
    >
      <SheetObjection detail={detail} />
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
    </WordsForm>
  )
}
