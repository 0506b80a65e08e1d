import { type DangerKind, sayDanger } from '@shared/requests/suggest'
import type { WayOn as Way } from '@shared/requests/ways'
import { View } from '@tarojs/components'
import { Button } from '@/parts/button'
import { Note } from '@/parts/note'
import { ring } from '@/platform/phone'
import style from './style.module.css'

/** What the words sound like: danger, and whom to ring at once; or what is dealt with elsewhere. What was said stays, and goes on as well. */
export function WayOn({ danger, way }: { danger: DangerKind | null; way: Way | null }) {
  const said = danger === null ? way : sayDanger(danger)
  if (said === null) return <Note centred>着火、伤人，先打 119、110</Note>
  const { number, say } = said
  return (
    <View className={`${style.danger}`}>
      <Note>{say}</Note>
      {number !== undefined && (
        <Button kind='line' icon='phone' onPress={() => ring(number)}>
          {`现在就打 ${number}`}
        </Button>
      )}
    </View>
  )
}
