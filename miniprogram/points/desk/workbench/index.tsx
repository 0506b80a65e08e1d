import { useRouter } from '@tarojs/taro'
import { mayByRole } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { Button, Buttons } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { useWide } from '@/platform/wide'
import { open, routes } from '@/routes'
import { Desks } from './desks'
import { First } from './first'
import { Line, refOf } from './line'
import { allOf, totalOf, useWorkbench, type Workbench } from './use-workbench'

/** 工作台: what waits for whoever has a duty, the most urgent first. `?desk=` the desk that lies in front. */
export default function WorkbenchPage() {
  const here = useHere()
  const wide = useWide()
  const roles = here.data?.me?.roles ?? []
  const { shown, choose } = useWorkbench(useRouter().params.desk)
  const head = shown.data?.[0]
  const total = head && totalOf(head)
  const duty = here.data?.me && [here.data.me.name, roles[0]?.placeName].filter(Boolean).join(' · ')
  return (
    <Page
      title={total === undefined ? '工作台' : `今天 ${total} 件`}
      under={duty ?? undefined}
      onRefresh={shown.again}
      reads={total === undefined ? undefined : `工作台，今天 ${total} 件事等您办。`}
      foot={mayByRole(roles, 'points.raiseClaimFor') && <RaiseForOthers />}
      queue={shown.data && { refs: refsOf(shown.data), goesOn: true }}
    >
      <Faces read={shown} what='工作台' refused={orSignIn('找到自家，才知道您管哪一片。')}>
        {([head, ...more]) => {
          if (!head) return null
          const { desks, desk, signIns, first, rest } = allOf([head, ...more])
          // In a wide window it lies open already, and is a line like the others.
          const lines = wide && first ? [first, ...rest] : rest
          return (
            <>
              {first && !wide && <First key={first.id} line={first} />}
              {desks.length > 1 && <Desks desks={desks} here={desk} onChoose={choose} />}
              {!first && rest.length === 0 && <Nothing all={desks.length === 0} />}
              {lines.length > 0 && (
                <Sheet>
                  {lines.map((line) => (
                    <Line key={line.id} line={line} />
                  ))}
                </Sheet>
              )}
              <More pages={shown} />
              {mayByRole(roles, 'village.listSignIns') && <SignIns count={signIns} />}
            </>
          )
        }}
      </Faces>
    </Page>
  )
}

/** What lies on the desk in front, the most urgent first. */
function refsOf([head, ...more]: readonly Workbench[]): string[] {
  if (!head) return []
  const { first, rest } = allOf([head, ...more])
  return [...(first ? [first] : []), ...rest].map(refOf)
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
