import { doorText } from '@shared/village/door-text'
import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { QrCode } from '@/parts/qr-code'
import style from './style.module.css'

/** What goes on the door: whose it is, the square code, and the same in letters. Always on white, also at night. */
export function CodePlate({
  householdId,
  head,
  door,
  code,
}: {
  householdId: string
  head: string
  door: string
  code: string
}) {
  return (
    <View className={`${style.plate}`}>
      <View className={`${style.head}`}>{head}</View>
      <View className={`${style.door}`}>{door}</View>
      <QrCode text={doorText({ householdId, code })} label={`${head}的户码`} size={240} />
      <View className={`${style.code}`} {...spoken({ role: 'img', label: [...code].join(' ') })}>
        <View className={`${style.half}`}>{code.slice(0, 4)}</View>
        <View className={`${style.half}`}>{code.slice(4)}</View>
      </View>
    </View>
  )
}
