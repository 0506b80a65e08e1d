import type { RequestDetail } from '@shared/requests/contract'
import { MOST_PHOTOS } from '@shared/requests/terms'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useSend } from '@/cloud/wishes/use-send'
import { WordsForm } from '@/parts/matter/act-form'
import { PhotoPicker } from '@/parts/photo-picker'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

interface Done {
  readonly words: string
  /** Names of photos on this phone. */
  readonly photos: readonly string[]
}
const NOTHING: Done = { words: '', photos: [] }
const isDone = (value: unknown): value is Done => isRecord(value) && isText(value.words) && isTexts(value.photos)

/** How far it has come; or that it is mended, with a photo of after. */
export function Mending({ act, detail }: { act: 'finish' | 'help' | 'note'; detail: RequestDetail }) {
  const { id: requestId, what } = detail.request
  const name = `requests.${act}:${requestId}`
  const draft = useDraft(name, NOTHING, isDone)
  const { sent, send } = useSend(name)
  const { photos } = draft.value
  const shows = act !== 'note'
  const sendOff = async () => {
    const input = { requestId, words: draft.value.words.trim() }
    const title = `${REQUEST_ACTS[act].word}：${what}`
    return (await send({ path: ['requests', act], input, photos, title })).is !== 'refused'
  }
  return (
    <WordsForm
      asking={REQUEST_ACTS[act]}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words }) => draft.change({ words: words ?? '' }) }}
      most={200}
      missing={shows && photos.length === 0 ? '先拍照' : undefined}
      outcome={sent}
      send={sendOff}
    >
      {shows && <PhotoPicker photos={photos} most={MOST_PHOTOS} onChange={(next) => draft.change({ photos: next })} />}
    </WordsForm>
  )
}
