import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import type { cloud } from '@/cloud/link/link'
import { useChange } from '@/cloud/wishes/use-change'
import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Reason } from '@/parts/reason'
import { sayRecent } from '@/parts/say'
import { Sheet } from '@/parts/sheet'
import { Verdict } from '@/parts/verdict'
import { tell } from '@/platform/ask'
import style from './style.module.css'

export type SignInLine = Awaited<ReturnType<typeof cloud.village.listSignIns>>['items'][number]

const USUAL = ['不是这一家的人', '不认得这个人', '本人说没有登录', '填错了人家']

/** One person who says who they are: yes, or no with a reason. */
export function Asker({ asker: { id, name, household, group, askedAt } }: { asker: SignInLine }) {
  const decide = useChange('village.decideSignIn', `sign-in:${id}`)
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const said = reason.trim()
  if (decide.outcome?.is === 'done') return null
  const decideOn = async (input: { agree: boolean; reason?: string }, done: string) => {
    const outcome = await decide.send({ signInId: id, ...input }, name)
    if (outcome.is === 'done') tell(done)
  }
  return (
    <Sheet topped='red' padded>
      <View className={`${style.name}`}>{name}</View>
      <View className={`${style.home}`}>{`说是${group}${household}的人`}</View>
      <View className={`${style.since}`}>{`${sayRecent(askedAt, serverNow())} 来认的`}</View>
      <NotSent outcome={decide.outcome} />
      {refusing ? (
        <>
          <Reason label='为什么不是' usual={USUAL} value={reason} onChange={setReason} most={200} />
          <Buttons>
            <Button kind='line' onPress={() => setRefusing(false)}>
              先不
            </Button>
            <Button
              kind='line'
              onPress={() => decideOn({ agree: false, reason: said }, `没让${name}进`)}
              missing={said ? undefined : '先写为什么'}
            >
              不让进
            </Button>
          </Buttons>
        </>
      ) : (
        <>
          <View className={`${style.how}`}>当面看一眼，或者打电话问一声。认了，这部手机就能看他家的存折。</View>
          <Verdict
            no={{ word: '不是', onPress: () => setRefusing(true) }}
            yes={{ word: '是本人', onPress: () => decideOn({ agree: true }, `认了，${name}能用了`) }}
          />
        </>
      )}
    </Sheet>
  )
}
