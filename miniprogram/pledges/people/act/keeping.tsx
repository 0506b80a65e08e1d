import type { PledgeDetail } from '@shared/pledges/contract'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useSend } from '@/cloud/wishes/use-send'
import { WordsForm } from '@/parts/matter/act-form'
import { PhotoPicker } from '@/parts/photo-picker'
import { PLEDGE_ACTS } from '@/pledges/parts/acts'
import { aboutOf } from './about'

interface Kept {
  readonly words: string
  /** Names of photos on this phone. */
  readonly photos: readonly string[]
}
const NOTHING: Kept = { words: '', photos: [] }
const isKept = (value: unknown): value is Kept => isRecord(value) && isText(value.words) && isTexts(value.photos)

/** It was kept: an office shows it with a photo and a sentence, a household as it likes. */
export function Keeping({ detail }: { detail: PledgeDetail }) {
  const { id: pledgeId, what, office } = detail.pledge
  const name = `pledges.keep:${pledgeId}`
  const draft = useDraft(name, NOTHING, isKept)
  const { sent, send } = useSend(name)
  const { photos } = draft.value
  const words = draft.value.words.trim()
  const sendOff = async () => {
    const input = { pledgeId, ...(words !== '' && { words }) }
    const outcome = await send({ path: ['pledges', 'keep'], input, photos, title: `做到了：${what}` })
    return outcome.is !== 'refused'
  }
  return (
    <WordsForm
      asking={PLEDGE_ACTS.keep}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words: said }) => draft.change({ words: said ?? '' }) }}
      most={200}
      spare={!office}
      missing={office && photos.length === 0 ? '先拍照' : undefined}
      outcome={sent}
      send={sendOff}
    >
      <PhotoPicker photos={photos} onChange={(next) => draft.change({ photos: next })} />
    </WordsForm>
  )
}
