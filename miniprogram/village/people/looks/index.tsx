import { sayMoment } from '@shared/kernel/time'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { useMe } from '@/village/parts/use-me'

/** 谁看过我的号码: every look at my identity number or phone, with name, moment and reason. */
export default function LooksPage() {
  const me = useMe()
  const residentId = me.data?.members.find((member) => member.me)?.id
  const looks = usePages(
    ['village', 'listLooks', residentId],
    (cursor) => cloud.village.listLooks({ residentId: residentId ?? '', cursor }),
    { when: residentId !== undefined },
  )
  const count = looks.data?.length
  return (
    <Page
      title='谁看过我的号码'
      under='村里人办事才能看，看一次记一次'
      onRefresh={looks.again}
      reads={
        count === undefined ? undefined : count === 0 ? '没有人看过您的号码。' : '这里记着谁看过您的号码、为什么看。'
      }
    >
      <Faces read={me} what='这一页' refused={orSignIn('找到自家，才看得到。')}>
        {() =>
          residentId === undefined ? (
            <Nobody />
          ) : (
            <Faces read={looks} what='这张单子'>
              {(looks) =>
                looks.length === 0 ? (
                  <Nobody />
                ) : (
                  <Sheet>
                    {looks.map(({ id, by, field, reason, at }) => (
                      <Row
                        key={id}
                        icon='lock'
                        title={`${by}看了${field}`}
                        detail={`${sayMoment(at)}，${reason}`}
                        keepDetail
                      />
                    ))}
                  </Sheet>
                )
              }
            </Faces>
          )
        }
      </Faces>
      <More pages={looks} older />
      {count !== undefined && count > 0 && <RingContact />}
    </Page>
  )
}

const Nobody = () => (
  <Empty drawing='nothingToDo' title='没有人看过' body='身份证号和手机号都藏着，谁看了，这里马上会记下来。' />
)
