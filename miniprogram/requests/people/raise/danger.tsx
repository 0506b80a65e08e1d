import { type DangerKind, sayDanger } from '@shared/requests/suggest'
import { View } from '@tarojs/components'
import { Button } from '@/parts/button'
import { Note } from '@/parts/note'
import { ring } from '@/platform/phone'
import style from './style.module.css'

/** Words that sound like danger: whom to ring at once. What was said stays, and goes on as well. */
export function Danger({ kind }: { kind: DangerKind | null }) {
  if (kind === null) return <Note centred>着火、伤人，先打 119、110</Note>
  const { number, say } = sayDanger(kind)
  return (
    <View className={`${style.danger}`}>
      <Note>{say}</Note>
      <Button kind='line' icon='phone' onPress={() => ring(number)}>
        {`现在就打 ${number}`}
      </Button>
    </View>
  )
}
