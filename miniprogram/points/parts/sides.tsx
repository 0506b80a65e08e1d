import { sayDay, sayMoment } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import { sayPoints } from '@shared/points/say'
import { Objection, sayBy } from '@/parts/matter/objection'
import { Photos } from '@/parts/matter/photos'
import { Note } from '@/parts/note'
import { Quote } from '@/parts/quote'
import { isJudge } from './acts'

/** Steps by which a household answers a letter. */
const ANSWERS: readonly string[] = ['state', 'rectify']

/** Whether somebody has to see both sides of it: whoever judges, and everybody who looks at a fault of others. */
export const isTwoSided = ({ actions, mine, claim }: ClaimDetail): boolean =>
  isJudge(claim, actions) || (claim.kind === 'deduction' && !mine)

/** Everything that was said and shown, side by side: an open objection first, then what it is about. */
export function Sides({ detail }: { detail: ClaimDetail }) {
  const { claim, timeline } = detail
  return (
    <>
      <Objection told={timeline} open={claim.state === 'objected' || claim.state === 'contested'} />
      <BothPhotos detail={detail} />
      {claim.kind === 'deduction' ? <Fault detail={detail} /> : <Deed detail={detail} />}
    </>
  )
}

/** What the first side has sent, and beside it what the household sent when it was put right. */
function BothPhotos({ detail: { claim, pictures, repairedFrom, timeline } }: { detail: ClaimDetail }) {
  const cut = repairedFrom ?? pictures.length
  const repaired = timeline.filter(({ action }) => action === 'rectify').at(-1)
  const whose = claim.kind === 'deduction' ? '村里拍' : '报的人拍'
  return (
    <Photos
      groups={[
        { pictures: pictures.slice(0, cut), caption: `${whose} ${sayDay(claim.raisedAt)}` },
        { pictures: pictures.slice(cut), caption: `这家拍 ${repaired ? sayDay(repaired.at) : ''}` },
      ]}
    />
  )
}

/** The letter, and what the household says to it. */
function Fault({ detail: { claim, words, rule, timeline } }: { detail: ClaimDetail }) {
  const answers = timeline.filter(({ action }) => ANSWERS.includes(action))
  return (
    <>
      <Quote title='村里信上说' said={[{ words: words ?? rule.name, by: `${sayDay(claim.raisedAt)} 送到` }]} />
      <Quote
        title='这家的回话'
        said={answers.map(({ said, at }) => ({ words: said ?? '改好了，拍了照片', by: sayMoment(at) }))}
        nothing='还没有回话。'
      />
      <Note>{`细则定的：到了日子没改，${sayPoints(claim.kind, claim.points)}。`}</Note>
    </>
  )
}

/** What the household says that it did, and what whoever looked says. */
function Deed({ detail: { claim, words, wordsBy, timeline } }: { detail: ClaimDetail }) {
  const checks = timeline.filter(({ action }) => action === 'verify')
  return (
    <>
      <Quote
        title={`${wordsBy}说`}
        said={words === null ? [] : [{ words, by: sayMoment(claim.raisedAt) }]}
        nothing='没有写话。'
      />
      {checks.length > 0 && (
        <Quote
          title='去看过的人说'
          said={checks.map((check) => ({ words: check.said ?? '看过，是真的', by: sayBy(check) }))}
        />
      )}
    </>
  )
}
