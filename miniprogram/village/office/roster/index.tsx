import { mayInVillage } from '@/cloud/person/may'
import { Empty, Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Done } from './done'
import { RosterFoot } from './foot'
import { Preview } from './preview'
import { Problems } from './problems'
import { Progress } from './progress'
import { Start } from './start'
import { type Roster, useRoster } from './use-roster'
import { askGroup, sayChanges, sayMoved, saySecondYes, sayWhole } from './words'

/** 村民名册: an empty roster to fill in, the filled one checked and shown before anything changes, then imported. */
export default function RosterPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  const roles = office.signed?.me.roles ?? []
  const brings = mayInVillage(roles, 'village.previewRoster', villageId ?? '')
  const roster = useRoster(villageId, brings)
  const ready = roster.latest.data !== undefined
  return (
    <Page
      title='村民名册'
      onRefresh={roster.latest.again}
      reads={ready ? readAloud(roster) : undefined}
      foot={ready && roster.face !== 'done' && <RosterFoot roster={roster} />}
    >
      <Office office={office}>
        {({ village }) => (
          <Faces read={roster.latest} what='名册' safe='名册里的一户都没少。'>
            {() => <Face roster={roster} villageId={village.id} />}
          </Faces>
        )}
      </Office>
    </Page>
  )
}

function Face({ roster: { face, shown, brings, answers }, villageId }: { roster: Roster; villageId: string }) {
  if (face === 'nothing') return <Empty drawing='emptyPassbook' title='没有要您点头的名册' body='有了会告诉您。' />
  if (!shown || face === 'start') return <Start villageId={villageId} last={shown} />
  switch (face) {
    case 'problems':
      return <Problems roster={shown} villageId={villageId} />
    case 'preview':
      return <Preview roster={shown} answers={answers} />
    case 'progress':
      return <Progress roster={shown} />
    case 'done':
      return <Done roster={shown} brings={brings} />
  }
}

function readAloud({ face, shown }: Roster): string {
  if (face === 'nothing') return '没有要您点头的名册。'
  if (!shown || face === 'start') return '先下载空白名册，填好以后点选名册文件。'
  switch (face) {
    case 'problems':
      return `名册里有 ${shown.problemCount} 处要改，一户都没有导入。改好再传一次。`
    case 'preview':
      return [
        `${sayChanges(shown)}${sayMoved(shown)}`,
        ...shown.questions.map(askGroup),
        saySecondYes(shown) || '还没有导入，看过没错再点导入。',
      ].join('')
    case 'progress':
      return `已经导入 ${shown.doneHouseholds} 户，一共 ${shown.households} 户。`
    case 'done':
      return `名册导入好了，${sayWhole(shown)}。`
  }
}
