import { readDoor } from '@shared/village/door-text'
import { Button } from '@/parts/button'
import { plainCode } from '@/parts/door-code'
import { Field } from '@/parts/field'
import { canScan, scan } from '@/platform/scan'
import type { Question, SignIn } from './use-sign-in'

/** One thing that is asked, with the words of the contract's bounds. */
export function Asked({
  question,
  form: { myself, change, nameError, codeError },
}: {
  question: Question
  form: SignIn
}) {
  switch (question) {
    case 'name':
      return (
        <Field
          label='您的姓名'
          value={myself.name}
          onInput={(name) => change({ name })}
          most={60}
          voice
          error={nameError}
          hint='和身份证上的一样'
        />
      )
    case 'digits':
      return (
        <Field
          label='身份证后四位'
          value={myself.digits}
          onInput={(digits) => change({ digits })}
          kind='idcard'
          most={4}
          hint='只用来核对，最后一位是 X 的就填 X'
        />
      )
    case 'code':
      return (
        <>
          <Field
            label='门上的户码（没有就不填）'
            value={myself.code}
            onInput={(code) => change({ code })}
            most={20}
            error={codeError}
            hint='手边有门上的户码，填了马上就能用'
          />
          {canScan && <ScanButton onCode={(code) => change({ code })} />}
        </>
      )
  }
}

function ScanButton({ onCode }: { onCode: (code: string) => void }) {
  const read = async () => {
    const text = await scan()
    if (text !== undefined) onCode(readDoor(text)?.code ?? plainCode(text))
  }
  return (
    <Button kind='line' icon='camera' onPress={read}>
      扫门上的户码
    </Button>
  )
}
