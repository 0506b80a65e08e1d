import type { OwnCheck } from '@shared/points/seal'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/parts/button'
import { Bar, Empty, Faces, RingContact } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Sheet } from '@/parts/sheet'
import { type Sealed, sayOfDay, saySeal, useSeal } from '@/points/parts/seal/use-seal'
import style from './style.module.css'
import { useOwnCheck } from './use-own-check'

const WHAT_IT_IS =
  '每天夜里，村里把家家户户的存折从头对一遍，再盖一个印。印是拿所有存折算出来的，谁家的账动过一笔，印就不一样了。'

/** 对账印: that the whole village's accounts add up, and one's own among them. */
export default function SealPage() {
  const sealed = useSeal()
  return (
    <Page title='对账印' onRefresh={sealed.again} reads={readSeal(sealed.data)}>
      <Faces read={sealed} what='对账印' safe='您的积分一分没少。' refused={orSignIn('找到自家，就能对了。')}>
        {({ seal, mine }) =>
          seal ? (
            <>
              <TheSeal seal={seal} />
              <Note>{WHAT_IT_IS}</Note>
              {mine ? <Own /> : <Note>对账的那天您家还不在名册上，下一个印里就有您家。</Note>}
              <Note>这几个字全村人的手机上都一样。和邻居比一比，一样就放心。</Note>
            </>
          ) : (
            <Empty drawing='emptyPassbook' title='还没有对过账' body='村里每天夜里对一遍账，明天再来看。' />
          )
        }
      </Faces>
    </Page>
  )
}

function TheSeal({ seal }: { seal: NonNullable<Sealed['seal']> }) {
  const { whole, households } = seal
  return (
    <Sheet padded>
      <View className={`${style.seal}`}>{saySeal(seal)}</View>
      <View className={`${style.words}`}>{`${sayOfDay(seal)}夜里对的，全村 ${households} 户`}</View>
      {whole ? (
        <View className={`${style.words}`}>家家都对得上</View>
      ) : (
        <>
          <Bar>有一处对不上，村里正在查，先停一停兑换</Bar>
          <RingContact />
        </>
      )}
    </Sheet>
  )
}

/** One's own passbook, worked out on this phone when somebody asks for it. */
function Own() {
  const [asked, setAsked] = useState(false)
  const check = useOwnCheck(asked)
  if (!asked)
    return (
      <Button icon='lock' onPress={() => setAsked(true)}>
        对一对我家的存折
      </Button>
    )
  return (
    <Faces read={check} what='我家的账' safe='您的积分一分没少。'>
      {(own) => own && <Outcome own={own} />}
    </Faces>
  )
}

function Outcome({ own: { sealed, since, whole } }: { own: OwnCheck }) {
  if (!whole)
    return (
      <>
        <Bar>您家存折有一处和印对不上，请给村里打个电话</Bar>
        <RingContact />
      </>
    )
  const more = since > 0 ? `那以后又记了 ${since} 笔，也接得上。` : ''
  if (sealed + since === 0)
    return (
      <Sheet padded>
        <View className={`${style.words}`}>对过了：您家还没有记过分，印里也是空的。</View>
      </Sheet>
    )
  return (
    <Sheet padded>
      <View className={`${style.words}`}>{`对过了：您家 ${sealed} 笔，一笔接一笔，都在这个印里。${more}`}</View>
    </Sheet>
  )
}

/** The page in words. */
function readSeal(sealed: Sealed | undefined): string {
  if (!sealed?.seal) return '村里还没有对过账。'
  const { whole, households } = sealed.seal
  const outcome = whole ? `全村 ${households} 户都对得上。` : '有一处对不上，村里正在查，分一分没少。'
  return `${sayOfDay(sealed.seal)}的对账印。${outcome}${WHAT_IT_IS}`
}
