import type { ClaimDetail } from '@shared/points/contract'
import { useSend } from '@/cloud/wishes/use-send'
import { PhotoPicker } from '@/parts/photo-picker'
import { ClaimForm } from './claim-form'
import { draftOf, useSaid } from './use-said'

/** 改好了，拍照: goes through the outbox, so that a picture taken where there is no network is not lost. */
export function Repairing({ detail }: { detail: ClaimDetail }) {
  const { id, rule } = detail.claim
  const draft = useSaid('rectify', id)
  const { sent, send } = useSend(draftOf('rectify', id))
  const { photos } = draft.value
  const words = draft.value.words.trim()
  const sendOff = async () => {
    const input = { claimId: id, ...(words ? { words } : {}) }
    const outcome = await send({ path: ['points', 'rectify'], input, photos, title: `改好了：${rule}` })
    return outcome.is !== 'refused'
  }
  return (
    <ClaimForm
      act='rectify'
      detail={detail}
      draft={draft}
      missing={photos.length === 0 ? '先拍照' : undefined}
      outcome={sent}
      send={sendOff}
    >
      <PhotoPicker photos={photos} onChange={(next) => draft.change({ photos: next })} />
    </ClaimForm>
  )
}
