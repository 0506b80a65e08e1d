import type { FilingDetail } from '@shared/filings/contract'
import { sayDay } from '@shared/kernel/time'
import { cloud } from '@/cloud/link/link'
import { sayFiled, standingOf } from '@/filings/parts/say-filing'
import { RingContact } from '@/parts/faces'
import { type StepIcons, Story, waitsFor } from '@/parts/matter/story'
import { PrintRow } from '@/parts/print-row'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import type { TimelineStep } from '@/parts/timeline'

const ICONS: StepIcons = {
  file: 'pen',
  clear: 'check',
  hold: 'check',
  order: 'horn',
  correct: 'check',
  withdraw: 'pen',
}

/** Everything about a filing. */
export function FilingBody({ detail }: { detail: FilingDetail }) {
  const { filing, rules, ordered, corrected, timeline } = detail
  const { word, tone } = standingOf(filing)
  return (
    <>
      <Sheet>
        <Row icon='stamp' title={`${filing.village}备案`} detail={sayFiled(filing)} keepDetail>
          <Tag tone={tone}>{word}</Tag>
        </Row>
      </Sheet>
      {ordered !== null && <Quote title='镇上要改' said={[{ words: ordered }]} />}
      {corrected !== null && <Quote title='村里改了' said={[{ words: corrected }]} />}
      <SectionHead title='问的是这几条' />
      <Sheet>
        {rules.map(({ name, points, note, concern, article, reason }) => (
          <Row
            key={name}
            title={`${name} ${points} 分`}
            detail={`${note === '' ? '' : `${note}。`}${concern}：${article}。${reason}`}
            keepDetail
          />
        ))}
      </Sheet>
      <Sheet>
        <PrintRow
          title='印一张备案表'
          detail='放进档案，A4 纸'
          make={() => cloud.paper.filing({ filingId: filing.id })}
        />
      </Sheet>
      <Story told={timeline} icons={ICONS} next={nextOf(detail)} />
      <RingContact />
    </>
  )
}

/** What is waited for. */
function nextOf({ filing: { state, deadlineAt } }: FilingDetail): TimelineStep | undefined {
  if (state === 'filed') return waitsFor('clock', '镇上在看', `${sayDay(deadlineAt ?? 0)}前没意见就用起来，现在还不用`)
  return state === 'ordered' ? waitsFor('pen', '等村里改', '改好以前先不用') : undefined
}
