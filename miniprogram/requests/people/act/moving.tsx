import type { RequestDetail } from '@shared/requests/contract'
import { LEVEL_WORDS, LEVELS, type Level, STREAM_NAMES, STREAMS, type Stream } from '@shared/requests/terms'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { WordsForm } from '@/parts/matter/act-form'
import { SectionHead } from '@/parts/section-head'
import { Squares } from '@/parts/squares'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

interface Elsewhere {
  readonly words: string
  readonly level: string
  readonly stream: string
}
const NOTHING: Elsewhere = { words: '', level: '', stream: '' }
const isElsewhere = (value: unknown): value is Elsewhere =>
  isRecord(value) && [value.words, value.level, value.stream].every(isText)

/** To whom it goes, whose it is, and why. */
export function Moving({ act, detail }: { act: 'pass' | 'rule'; detail: RequestDetail }) {
  const { id: requestId, what, level: here, stream: before } = detail.request
  const name = `requests.${act}:${requestId}`
  const draft = useDraft(name, NOTHING, isElsewhere)
  const doing = useDoing(`request:${requestId}`, name)
  const { value, change } = draft
  // Whoever passes it on sends it elsewhere; whoever rules may leave it where it is.
  const levels = act === 'pass' ? LEVELS.filter((one) => one !== here) : LEVELS
  const level: Level | undefined = levels.find((one) => one === value.level)
  const stream: Stream = STREAM_NAMES.find((one) => one === value.stream) ?? before
  const send = async () => {
    if (level === undefined) return false
    const input = { requestId, level, stream, reason: value.words.trim() }
    return (await doing.send(`requests.${act}`, input, what)).is === 'done'
  }
  return (
    <WordsForm
      asking={REQUEST_ACTS[act]}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words }) => change({ words: words ?? '' }) }}
      most={200}
      missing={level === undefined ? '先选一处' : undefined}
      outcome={doing.outcome}
      send={send}
    >
      <SectionHead title={act === 'pass' ? '转给哪里' : '归哪里办'} />
      <Squares
        squares={levels.map((one) => ({ value: one, word: LEVEL_WORDS[one] }))}
        value={level ?? ''}
        across={levels.length === 3 ? 'three' : 'four'}
        onChange={(next) => change({ level: next })}
      />
      <SectionHead title='是哪一类事' />
      <Squares
        squares={STREAM_NAMES.map((one) => ({ value: one, word: `${STREAMS[one].word}事` }))}
        value={stream}
        across='three'
        onChange={(next) => change({ stream: next })}
      />
    </WordsForm>
  )
}
