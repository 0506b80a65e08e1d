import { sayDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/parts/aria'
import { Bar } from '@/parts/faces'
import { Icon } from '@/parts/icon'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Figure } from '@/points/parts/figure'
import { ClaimPhotos, ClaimTimeline } from '@/points/parts/story'
import { open, routes } from '@/routes'
import style from './style.module.css'
import type { Entry } from './use-entry'

/** The figure, the pictures, who has agreed, and whether the account is whole up to here. */
export function EntryStory({ entry: { line, claim, chain } }: { entry: Entry }) {
  const amount = line.in - line.out
  return (
    <>
      <Figure
        figure={amount < 0 ? `−${-amount}` : `+${amount}`}
        out={amount < 0}
        note={`${sayDay(line.postedAt)} · 余 ${line.balance} 分`}
        seal={{ words: '已经入账' }}
      />
      {claim && (
        <>
          <ClaimPhotos detail={claim} />
          <SectionHead title={claim.claim.kind === 'award' ? '谁认的这笔分' : '这件事的经过'} />
          <ClaimTimeline detail={claim} />
        </>
      )}
      {!claim && (
        <View className={`${style.by}`}>
          {line.kind === 'expire' ? '过了日子没用完，不算了' : `${line.confirmedBy}记的`}
        </View>
      )}
      <WhatFor line={line} />
      {chain.whole ? (
        <Whole hash={chain.hash} />
      ) : (
        <View className={`${style.broken}`}>
          <Bar>这本存折有一处和前面对不上，请给村里打个电话</Bar>
        </View>
      )}
    </>
  )
}

/** The way to the order or the round that the line is of. Draws nothing where there is none. */
function WhatFor({ line: { orderId, roundId } }: Pick<Entry, 'line'>) {
  if (orderId === null && roundId === null) return null
  return (
    <Sheet>
      {orderId !== null && <Row icon='basket' title='看换了什么' onPress={() => open(routes.order(orderId))} />}
      {roundId !== null && <Row icon='broom' title='看这一轮评比' onPress={() => open(routes.roundResults(roundId))} />}
    </Sheet>
  )
}

/** That the account is whole; the number that proves it is for whoever asks. */
function Whole({ hash }: { hash: string }) {
  const [asked, setAsked] = useState(false)
  const words = '这笔账和前面的账都对得上'
  return (
    <View
      className={`${style.whole}`}
      onClick={() => setAsked(!asked)}
      {...spoken({ role: 'button', label: `${words}，点一下看编号` })}
    >
      <Icon name='lock' size={20} className={`${style.lock}`} />
      {asked ? `${words}，编号 ${hash.slice(0, 8)}` : words}
    </View>
  )
}
