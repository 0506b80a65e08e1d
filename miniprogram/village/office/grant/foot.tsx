import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { sayGrant } from './say-grant'
import type { GrantForm } from './use-grant'

/** Back and on; at the last question, what will be said and the way to say it. */
export function GrantFoot({ form }: { form: GrantForm }) {
  const { value, choices, placeId, missing, next, back, send, outcome } = form
  const on = next ? (
    <Button onPress={next} missing={missing}>
      下一步
    </Button>
  ) : (
    <Button onPress={send} missing={missing}>
      就这么定
    </Button>
  )
  return (
    <>
      <NotSent outcome={outcome} />
      {!next && <Note centred>{sayGrant({ ...value, placeId }, choices)}</Note>}
      {back ? (
        <Buttons>
          <Button kind='line' onPress={back}>
            上一步
          </Button>
          {on}
        </Buttons>
      ) : (
        on
      )}
    </>
  )
}
