import { useRouter } from '@tarojs/taro'
import { mayByRole } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { Button, Buttons } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { ClaimRow } from '@/points/parts/claim-row'
import { open, routes } from '@/routes'
import { Desks } from './desks'
import { First } from './first'
import { totalOf, useWorkbench } from './use-workbench'

/** 工作台: what waits for whoever has a duty, the most urgent first. `?queue=` the desk that lies in front. */
export default function WorkbenchPage() {
  const here = useHere()
  const roles = here.data?.me?.roles ?? []
  const { first, counts, urgent, desks, queue, shown, choose } = useWorkbench(
    here.data?.village.id,
    roles,
    useRouter().params.queue,
  )
  const total = counts && totalOf(counts)
  const duty = here.data?.me && [here.data.me.name, roles[0]?.placeName].filter(Boolean).join(' · ')
  const again = () => Promise.all([first.again(), shown.again()])
  return (
    <Page
      title={total === undefined ? '工作台' : `今天 ${total} 件`}
      under={duty ?? undefined}
      onRefresh={again}
      reads={total === undefined ? undefined : `工作台，今天 ${total} 件事等您办。`}
      foot={mayByRole(roles, 'points.raiseClaimFor') && <RaiseForOthers />}
    >
      <Faces read={first} what='工作台' refused={orSignIn('找到自家，才知道您管哪一片。')}>
        {() => (
          <>
            <Faces read={shown} what='单子'>
              {(answers) => {
                const claims = itemsOf(answers)
                const first = urgent?.queue === queue ? urgent.claim : undefined
                const rest = claims.filter(({ id }) => id !== first?.id)
                return (
                  <>
                    {first && <First key={first.id} claim={first} />}
                    {counts && desks.length > 1 && (
                      <Desks desks={desks} counts={counts} queue={queue} onChoose={choose} />
                    )}
                    {claims.length === 0 && <Nothing all={total === 0} />}
                    {rest.length > 0 && (
                      <Sheet>
                        {rest.map((claim) => (
                          <ClaimRow key={claim.id} claim={claim} />
                        ))}
                      </Sheet>
                    )}
                  </>
                )
              }}
            </Faces>
            <More pages={shown} />
            {counts && mayByRole(roles, 'village.listSignIns') && <SignIns count={counts.signIn} />}
          </>
        )}
      </Faces>
    </Page>
  )
}

const Nothing = ({ all }: { all: boolean }) => (
  <Empty drawing='nothingToDo' title={all ? '都办完了' : '这一摞空了'} body='有新的会放在这里。' />
)

/** People who want to be recognised as of a household. */
const SignIns = ({ count }: { count: number }) => (
  <Sheet>
    <Row icon='door' title='等您认的人' onPress={() => open(routes.signIns)}>
      <Tag tone={count > 0 ? 'ochre' : 'plain'}>{`${count} 人`}</Tag>
    </Row>
  </Sheet>
)

const RaiseForOthers = () => (
  <Buttons>
    <Button kind='line' icon='camera' onPress={() => open(routes.raiseFor)}>
      替老人报
    </Button>
    <Button kind='line' icon='letter' onPress={() => open(routes.raiseDeduction)}>
      写提醒信
    </Button>
  </Buttons>
)
