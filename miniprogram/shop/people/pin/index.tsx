import { useRouter } from '@tarojs/taro'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { Digits } from '@/parts/digits'
import { Empty, Faces } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { orSignIn } from '@/parts/not-signed-in'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { goBack } from '@/platform/window'
import { useSetPin } from './use-set-pin'

const TITLES = { first: '想好六位数', second: '再打一遍', done: '取货密码' } as const
const READS = {
  first: '给自家想六位数，到柜台换东西时打它。不要用生日，不要告诉别人。',
  second: '把刚才的六位数再打一遍。',
  done: '取货密码设好了。',
} as const

/** 取货密码: six digits for the counter, typed twice and never shown. `?id=` the household, for whoever helps it. */
export default function PinPage() {
  const { id } = useRouter().params
  const pin = useRead(['shop', 'pin', id], () => cloud.shop.pin(id ? { householdId: id } : {}))
  const form = useSetPin(id)
  const { step, typed, type, different, next, outcome } = form
  useTop(step)
  return (
    <Page
      title={TITLES[step]}
      under={pin.data && `${pin.data.household}${pin.data.set ? '，已经设过，可以换一个' : ''}`}
      reads={READS[step]}
      foot={
        step !== 'done' &&
        pin.data && (
          <>
            <NotSent outcome={outcome} />
            <Button onPress={next} missing={typed.length === 6 ? undefined : `还差 ${6 - typed.length} 位`}>
              {step === 'first' ? '下一步' : '就用它'}
            </Button>
          </>
        )
      }
    >
      <Faces read={pin} shape='page' what='取货密码' refused={orSignIn('找到自家，就能设取货密码。')}>
        {() =>
          step === 'done' ? (
            <Empty drawing='nothingToDo' title='设好了' body='没带手机也能换东西：到柜台打这六位数。忘了再来换一个。'>
              <Button onPress={goBack}>知道了</Button>
            </Empty>
          ) : (
            <>
              <Note>
                {different
                  ? '两次打的不一样，请从头再打。'
                  : step === 'first'
                    ? '到柜台换东西时打它。别用生日，别告诉别人。'
                    : '和刚才一样的六位数。'}
              </Note>
              <Digits label='取货密码' value={typed} onChange={type} secret />
            </>
          )
        }
      </Faces>
    </Page>
  )
}
