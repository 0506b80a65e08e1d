import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { goBack } from '@/platform/window'
import type { KinDraft } from './use-kin'

/** Keeps what was changed, and leads back to the household. */
export function KinFoot({ kin }: { kin: KinDraft }) {
  const save = async () => {
    if (await kin.save()) goBack()
  }
  return (
    <>
      <NotSent outcome={kin.outcome} />
      <Button onPress={save} missing={kin.changed ? undefined : '还没有改'}>
        记下来
      </Button>
    </>
  )
}
