import { sayWhom } from '@shared/village/terms'
import { View } from '@tarojs/components'
import type { Refusal } from '@/cloud/link/errors'
import { useContact } from '@/cloud/person/contact'
import { useOutbox } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Icon } from '@/parts/icon'
import { ring } from '@/platform/phone'
import { Empty } from './empty'
import style from './style.module.css'

/** The person at the end of a dead end; without a number, where to go. */
export function RingContact() {
  const contact = useContact()
  const number = contact?.phone
  if (contact && number) {
    return (
      <Button kind='line' icon='phone' onPress={() => ring(number)}>
        {`打给${sayWhom(contact)}`}
      </Button>
    )
  }
  return (
    <View className={`${style.quiet}`}>
      {contact ? `也可以到村里找${contact.duty}${contact.name}。` : '也可以到村委会问一问。'}
    </View>
  )
}

/** Something broke on our side: whose fault it is, what is safe, once more, and whom to ring. */
export function Fault({
  what,
  safe,
  again,
}: {
  what: string
  safe?: string | undefined
  again: () => Promise<unknown>
}) {
  return (
    <Empty drawing='error' title={`${what}没打开`} body={`是我们这边出了毛病。${safe ?? ''}`}>
      <Button icon='redo' busyWord='正在翻…' onPress={again}>
        再试一次
      </Button>
      <RingContact />
    </Empty>
  )
}

/** The contract's "no", in its own words, and the way on. */
export function Refused({ refusal }: { refusal: Refusal }) {
  return (
    <Empty drawing='nothingToDo' title={refusal.message} body={refusal.data.way}>
      <RingContact />
    </Empty>
  )
}

/** No network, and no earlier answer to show. What waits to be sent is counted. */
export function NoNetwork({ again }: { again: () => Promise<unknown> }) {
  return (
    <Empty drawing='offline' title='网断了' body='走到信号好的地方再试。您填的、拍的都还在手机里。'>
      <Button icon='redo' busyWord='正在翻…' onPress={again}>
        再试一次
      </Button>
      <Waiting />
    </Empty>
  )
}

/** 手机里等着送的：1 件. Draws nothing when nothing waits. */
export function Waiting() {
  const waiting = useOutbox().filter((parcel) => parcel.refused === undefined).length
  if (waiting === 0) return null
  return (
    <View className={`${style.quiet}`}>
      <Icon name='image' className={`${style.clock}`} />
      {`手机里等着送的：${waiting} 件`}
    </View>
  )
}
