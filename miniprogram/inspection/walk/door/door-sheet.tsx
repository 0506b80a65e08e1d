import { sayMoment } from '@shared/kernel/time'
import { useSettings } from '@/cloud/person/settings'
import type { Door, Walk } from '@/inspection/parts/use-walk'
import { Button } from '@/parts/button'
import { Bar } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { AllAtOnce } from './all-at-once'
import { OneByOne, useOneByOne } from './one-by-one'
import { useDoorSheet } from './use-door-sheet'

export interface DoorSheetProps {
  readonly walk: Walk
  readonly door: Door
  readonly onRecorded: () => void
}

/** The sheet of one door. In large type one question a screen. */
export function DoorSheet({ walk, door, onRecorded }: DoorSheetProps) {
  const { elder } = useSettings()
  const form = useDoorSheet(walk, door)
  const steps = useOneByOne(walk.items, form)
  const number = walk.at.findIndex(({ householdId }) => householdId === door.householdId) + 1
  const where = `${door.group}${door.door ?? ` 户号 ${door.number}`}`
  const record = async () => {
    if (await form.record()) onRecorded()
  }
  const byOther = door.sheet !== null && !door.sheet.mine
  const recording = (
    <Button onPress={record} busyWord='正在记…' missing={form.open > 0 ? `还有 ${form.open} 项没打` : undefined}>
      {byOther ? '重新打分' : '记下，下一户'}
    </Button>
  )
  return (
    <Page
      title={door.head}
      under={`${where} · 第 ${number} 户，共 ${walk.households} 户`}
      reads={`${where}，${door.head}。${walk.items.map(({ name }) => name).join('，')}。`}
      foot={
        <>
          <NotSent outcome={form.refusal && { is: 'refused', refusal: form.refusal }} />
          <Note centred>{`这一户 ${form.points} 分`}</Note>
          {elder ? steps.foot(recording) : recording}
        </>
      }
    >
      <Before door={door} />
      {elder ? <OneByOne steps={steps} form={form} /> : <AllAtOnce items={walk.items} form={form} />}
    </Page>
  )
}

/** That somebody has been here before, and what a new sheet will do. */
function Before({ door: { sheet, standing } }: { door: Door }) {
  if (standing === 'notTaken') return <Bar>这一户上次没有收。改好再记下，会重新送</Bar>
  if (standing === 'unsent') return <Bar>记在手机里了，还没送出去；改了再记下，送的就是新的</Bar>
  if (!sheet) return null
  return <Bar>{`${sheet.by} ${sayMoment(sheet.at)} 打过 ${sheet.points} 分，再打就换成新的`}</Bar>
}
