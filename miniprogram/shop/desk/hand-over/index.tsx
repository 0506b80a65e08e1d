import { useRouter } from '@tarojs/taro'
import { Button } from '@/parts/button'
import { Digits } from '@/parts/digits'
import { Empty } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { Office } from '@/parts/office'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { goBack } from '@/platform/window'
import { useKeeper } from '@/shop/parts/use-counter'
import { OneOfMany } from './one-of-many'
import { ToHandOver } from './to-hand-over'
import { useHandOver } from './use-hand-over'

/** 交到手上: by the six digits that somebody says or shows. `?id=` the order, `&code=` its digits, as far as they were scanned. */
export default function HandOverPage() {
  const { id = '', code = '' } = useRouter().params
  const { office, villageId } = useKeeper()
  const form = useHandOver(villageId, id, code)
  const { step, typed, type, looking, find, done, again } = form
  useTop(step)
  if (step === 'done') {
    return (
      <Page title='交好了' reads={`${done}，交到手上了。`} foot={<Button onPress={again}>再办一个</Button>}>
        <Empty drawing='nothingToDo' title='交到手上了' body={`${done}。分已经从存折里花掉，单子结了。`}>
          <Button kind='line' onPress={goBack}>
            回柜台
          </Button>
        </Empty>
      </Page>
    )
  }
  if (step === 'hand') return <ToHandOver form={form} />
  return (
    <Page
      title='请对方报六位数'
      reads='请对方报六位取货码，打进来。'
      foot={
        <>
          <NotSent outcome={looking} />
          <Button
            onPress={find}
            missing={typed.length === 6 ? undefined : `还差 ${6 - typed.length} 位`}
            busyWord='正在找…'
          >
            找这一单
          </Button>
        </>
      }
    >
      <Office office={office}>
        {() =>
          step === 'many' ? (
            <OneOfMany form={form} />
          ) : (
            <>
              {step === 'none' && (
                <NotSent
                  outcome={{
                    is: 'refused',
                    refusal: {
                      message: '没有等着领的单子是这个码。',
                      data: { way: '请对方再报一遍，看看是不是领过了。' },
                    },
                  }}
                />
              )}
              <Digits label='取货码' value={typed} onChange={type} />
            </>
          )
        }
      </Office>
    </Page>
  )
}
