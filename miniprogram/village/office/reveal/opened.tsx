import { View } from '@tarojs/components'
import { Note } from '@/parts/note'
import { Sheet } from '@/parts/sheet'
import type { NumberField, Person } from '@/village/office/parts/use-household'
import style from './style.module.css'

const WORDS = { idNumber: '身份证号', phone: '手机号' } as const

/** `199 0000 1234`, `990101 19700101 0012`: in the pieces in which people read a number out. */
const inPieces = (field: NumberField, value: string): string =>
  field === 'idNumber'
    ? [value.slice(0, 6), value.slice(6, 14), value.slice(14)].join(' ')
    : value.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** The whole number; it is gone as soon as the page is left. */
export const Opened = ({ person, field, value }: { person: Person; field: NumberField; value: string }) => (
  <Sheet padded>
    <View>{WORDS[field]}</View>
    <View className={`${style.number}`}>{inPieces(field, value)}</View>
    <Note>{`已经记下，${person.name}看得到是您看的。离开这一页就收起来了。`}</Note>
  </Sheet>
)
