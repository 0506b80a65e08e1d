import { doorText } from '@shared/village/door-text'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { QrCode } from '@/parts/qr-code'
import { Reason } from '@/parts/reason'
import { sayDoor } from '@/parts/say-household'
import { Sheet } from '@/parts/sheet'
import { goBack } from '@/platform/window'
import { type HouseholdFile, useHousehold } from '@/village/office/parts/use-household'
import style from './style.module.css'

const USUAL = ['户码弄丢了', '被外人拍走了', '贴坏了看不清', '换了人家住']
const QR_PX = 260

/** 换一个户码: the one on the door stops working, a new one is there to be put up. `?id=` the household. */
export default function NewCodePage() {
  const { id = '' } = useRouter().params
  const file = useHousehold(id)
  const renew = useChange('village.renewDoorCode', `door:${id}`)
  const [reason, setReason] = useState('')
  const [code, setCode] = useState<string>()
  const said = reason.trim()
  const change = async () => {
    const outcome = await renew.send({ householdId: id, reason: said }, file.data?.household.head)
    if (outcome.is === 'done') setCode(outcome.answer.code)
  }
  return (
    <Page
      title={code ? '新户码' : '换一个户码'}
      under={file.data && `${file.data.household.head}，${sayDoor(file.data.household)}`}
      reads={code ? `新户码是 ${code.split('').join(' ')}。` : '写一写为什么换。换了以后，门上旧的就不能用了。'}
      foot={
        code ? (
          <Button kind='line' onPress={goBack}>
            记好了
          </Button>
        ) : (
          <>
            <NotSent outcome={renew.outcome} />
            <Button icon='redo' onPress={change} missing={said ? undefined : '先写为什么换'}>
              换掉旧的
            </Button>
          </>
        )
      }
    >
      <Faces read={file} shape='page' what='这一户' safe='门上的户码还能用。'>
        {({ household }) =>
          code ? (
            <Fresh code={code} household={household} />
          ) : (
            <>
              <Reason label='为什么换' usual={USUAL} value={reason} onChange={setReason} most={200} />
              <Note>换了以后，门上旧的不能再用，这一家会收到一封信。已经登录的手机不受影响。</Note>
            </>
          )
        }
      </Faces>
    </Page>
  )
}

function Fresh({ code, household }: { code: string } & Pick<HouseholdFile, 'household'>) {
  return (
    <Sheet padded>
      <View className={`${style.fresh}`}>
        <QrCode text={doorText({ householdId: household.id, code })} label={`${household.head}的新户码`} size={QR_PX} />
        <View className={`${style.code}`}>{`${code.slice(0, 4)} ${code.slice(4)}`}</View>
        <View>换好了。请把新的贴到门上，旧的撕掉。</View>
      </View>
    </Sheet>
  )
}
