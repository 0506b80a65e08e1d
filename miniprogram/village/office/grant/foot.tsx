import { View } from '@tarojs/components'
import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { sayGrant } from './say-grant'
import style from './style.module.css'
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
      {!next && <View className={`${style.promise}`}>{sayGrant({ ...value, placeId }, choices)}</View>}
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
