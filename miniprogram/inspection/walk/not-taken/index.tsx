import { useRouter } from '@tarojs/taro'
import { useWalk } from '@/inspection/parts/use-walk'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { NotTaken } from './not-taken'

/** 没有收的: every sheet that was refused, why, and the way on. Each stays until somebody has decided about it. */
export default function NotTakenPage() {
  const { id = '' } = useRouter().params
  const { read, sheets } = useWalk(id)
  const refused = sheets.filter(({ parcel }) => parcel.refused !== undefined)
  return (
    <Page
      title={refused.length > 0 ? `没有收的 ${refused.length} 户` : '没有收的'}
      onRefresh={read.again}
      reads={
        refused.length > 0
          ? refused.map(({ parcel }) => `${parcel.title}，${parcel.refused?.message}`).join('')
          : undefined
      }
    >
      {refused.length === 0 ? (
        <Empty drawing='nothingToDo' title='都收下了' body='没有要您再看的。'>
          <Button onPress={goBack}>返回</Button>
        </Empty>
      ) : (
        refused.map((sheet) => (
          <NotTaken
            key={sheet.parcel.key}
            sheet={sheet}
            door={read.data?.at.find(({ householdId }) => householdId === sheet.householdId)}
          />
        ))
      )}
    </Page>
  )
}
