import Taro from '@tarojs/taro'
import type { DemoPerson } from '@/cloud/link/local-door'
import { changePerson } from '@/cloud/person/person'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { useDemoPeople } from '@/village/parts/change-person-row'

/** Whoever was here before leaves nothing behind. */
async function become(openid?: string): Promise<void> {
  await changePerson(openid)
  await Taro.reLaunch({ url: routes.home })
}

/** 演示：换个人看看. Only in the browser on one machine, where everybody is made up. */
export default function ChangePersonPage() {
  const people = useDemoPeople()
  return (
    <Page title='换个人看看' under='都是编出来的人，想当谁就当谁' reads='换个人看看。都是编出来的人，想当谁就当谁。'>
      <Faces read={people} what='名单'>
        {(people) =>
          people.length === 0 ? (
            <Empty drawing='nothingToDo' title='这里没有演示用的人'>
              <Button onPress={() => open(routes.home)}>回村里</Button>
            </Empty>
          ) : (
            <>
              {groupsOf(people).map(([group, members]) => (
                <People key={group} group={group} people={members} />
              ))}
              <SectionHead title='从头开始' />
              <Sheet>
                <Row
                  icon='door'
                  title='一位没来过的人'
                  detail='一部新手机，谁也没登录过'
                  keepDetail
                  onPress={() => become()}
                />
              </Sheet>
            </>
          )
        }
      </Faces>
    </Page>
  )
}

const People = ({ group, people }: { group: string; people: readonly DemoPerson[] }) => (
  <>
    {group && <SectionHead title={group} />}
    <Sheet>
      {people.map(({ openid, label, note }) => (
        <Row key={openid} icon='me' title={label} detail={note} keepDetail onPress={() => become(openid)} />
      ))}
    </Sheet>
  </>
)

function groupsOf(people: readonly DemoPerson[]): [string, DemoPerson[]][] {
  const groups = new Map<string, DemoPerson[]>()
  for (const person of people) groups.set(person.group, [...(groups.get(person.group) ?? []), person])
  return [...groups]
}
