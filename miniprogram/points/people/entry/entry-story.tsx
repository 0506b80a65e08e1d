import type { SheetDetail } from '@shared/inspection/contract'
import { CONTEST_DAYS } from '@shared/inspection/rules'
import { DAY_MS, sayDay, sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Read } from '@/cloud/reads/use-read'
import { spoken } from '@/parts/aria'
import { Bar, Faces } from '@/parts/faces'
import { Icon } from '@/parts/icon'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { WhatWasSeen } from '@/parts/what-was-seen'
import { Figure } from '@/points/parts/figure'
import { ClaimPhotos, ClaimStory } from '@/points/parts/story'
import { open, routes } from '@/routes'
import style from './style.module.css'
import type { Entry } from './use-entry'

/** The figure, the pictures, who has agreed, and whether the account is whole up to here. */
export function EntryStory({ entry, sheet }: { entry: Entry; sheet: Read<SheetDetail> }) {
  const { line, claim, chain } = entry
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
          <ClaimStory detail={claim} title={claim.claim.kind === 'award' ? '谁认的这笔分' : '这件事的经过'} />
        </>
      )}
      {line.roundId !== null && (
        <Faces read={sheet} what='这次评比' safe='您的积分一分没少。'>
          {(seen) => <Inspected sheet={seen} postedAt={line.postedAt} />}
        </Faces>
      )}
      {!claim && line.roundId === null && (
        <View className={`${style.by}`}>
          {line.kind === 'expire' ? '过了日子没用完，不算了' : `${line.confirmedBy}记的`}
        </View>
      )}
      <WhatFor entry={entry} />
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

/** What was seen at the door, item by item, and by whom. */
function Inspected({ sheet, postedAt }: { sheet: SheetDetail; postedAt: number }) {
  const looked = sheet.timeline.filter(({ action }) => action === 'score' || action === 'rescore')
  return (
    <>
      <WhatWasSeen detail={sheet} />
      {looked.length > 0 && (
        <>
          <SectionHead title='谁来看的' />
          <Sheet>
            {looked.map(({ who, at, label }) => (
              <Row key={`${who} ${at}`} icon='people' title={who} detail={`${sayMoment(at)} ${label}`} keepDetail />
            ))}
          </Sheet>
        </>
      )}
      {sheet.actions.includes('object') && (
        <Note centred>{`${sayDay(postedAt + CONTEST_DAYS * DAY_MS)}前，记得不对都能提`}</Note>
      )}
    </>
  )
}

/** The way to the order or the round that the line is of. Draws nothing where there is none. */
function WhatFor({ entry: { householdId, line } }: { entry: Entry }) {
  const { orderId, roundId } = line
  if (orderId === null && roundId === null) return null
  return (
    <Sheet>
      {orderId !== null && <Row icon='basket' title='看换了什么' onPress={() => open(routes.order(orderId))} />}
      {roundId !== null && (
        <Row icon='broom' title='看这一轮评比的经过' onPress={() => open(routes.sheet(roundId, householdId))} />
      )}
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
