import { namesIn } from '@shared/matter/flow'
import { REPORTERS, THINGS, type Thing } from '@shared/requests/terms'
import type { HeldRole } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDoing } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { SectionHead } from '@/parts/section-head'
import { tell } from '@/platform/ask'
import { Groups } from '@/requests/parts/groups'
import style from './style.module.css'

interface Place {
  readonly villageId: string
  readonly held: HeldRole
}

/** For whoever looks after places: what is wrong there, said in one tap. */
export function Reports({ villageId, roles }: { villageId: string; roles: readonly HeldRole[] }) {
  const places = new Map(
    roles.filter(({ role }) => REPORTERS.some((one) => one === role)).map((held) => [held.placeId, held]),
  )
  return [...places.values()].map((held) => <Report key={held.placeId} villageId={villageId} held={held} />)
}

function Report({ villageId, held: { placeId, placeName } }: Place) {
  const { outcome, send } = useDoing(`requests.report:${placeId}`)
  const [groupId, choose] = useState('')
  // Over the whole village one says in which group first.
  const wide = placeId === villageId
  const report = async (thing: Thing) => {
    const input = { placeId, thing, ...(groupId !== '' && { groupId }) }
    const { is } = await send('requests.report', input, `${placeName}：${THINGS[thing]}`)
    if (is === 'done') tell('报上去了')
  }
  return (
    <>
      <SectionHead title={`替${placeName}报一件`} />
      {wide && <Groups villageId={villageId} value={groupId} onChange={choose} />}
      {(!wide || groupId !== '') && (
        <View className={`${style.things}`}>
          {namesIn(THINGS).map((thing) => (
            <Button key={thing} kind='line' small onPress={() => report(thing)}>
              {THINGS[thing]}
            </Button>
          ))}
        </View>
      )}
      <NotSent outcome={outcome} />
      <Note>
        {wide && groupId === ''
          ? '先点是哪个组，再点是什么。'
          : '点一下就报上去，交给村委会。要拍照、多说几句，用上面的“说一件事”。'}
      </Note>
    </>
  )
}
