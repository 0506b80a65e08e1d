import { View } from '@tarojs/components'
import { useState } from 'react'
import { Digits } from '@/parts/digits'
import { GoodsPicture } from '@/parts/goods-picture'
import { GoodsTile, GoodsTiles } from '@/parts/goods-tile'
import { SectionHead } from '@/parts/section-head'
import { SignaturePad } from '@/parts/signature-pad'
import { Ticket } from '@/parts/ticket'

const nothing = () => undefined

/** What the shop is drawn with: goods, ticket, keys, and where one signs. */
export function Shop() {
  const [code, setCode] = useState('48')
  const [pin, setPin] = useState('3692')
  const rice = { name: '大米 10 斤', points: 40, art: 'rice', photo: null } as const
  const urea = { name: '尿素 80 斤', points: 320, art: 'urea', photo: null } as const
  const paper = { name: '抽纸 1 提', points: 25, art: 'paper', photo: null } as const
  return (
    <>
      <GoodsTiles>
        <GoodsTile {...rice} word='够换' good chosen={2} onPress={nothing} />
        <GoodsTile {...urea} word='还差 34 分' good={false} chosen={0} onPress={nothing} />
        <GoodsTile {...paper} word='换完了' good={false} chosen={0} onPress={nothing} />
      </GoodsTiles>
      <Ticket code='482715' text='cunxing:order:sample:482715'>
        <GoodsPicture art='oil' photo={null} size='ticket' />
        <View>菜籽油 5 升</View>
      </Ticket>
      <SectionHead title='取货码' />
      <Digits label='取货码' value={code} onChange={setCode} />
      <SectionHead title='取货密码' />
      <Digits label='取货密码' value={pin} onChange={setPin} secret />
      <SectionHead title='签名' />
      <SignaturePad onChange={nothing} />
    </>
  )
}
