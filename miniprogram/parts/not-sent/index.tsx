import { View } from '@tarojs/components'
import type { ShownRefusal } from '@/cloud/errors'
import type { Outcome } from '@/cloud/use-change'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

/** How any change ended, or a parcel of the outbox, as far as a page has to say something about it. */
export type AnyOutcome =
  | Exclude<Outcome<unknown, unknown>, { is: 'refused' }>
  | { readonly is: 'refused'; readonly refusal: ShownRefusal }
  | { readonly is: 'waiting' }

function words(outcome: AnyOutcome | undefined): readonly [title: string, way: string] | null {
  switch (outcome?.is) {
    case 'refused':
      return [outcome.refusal.message, outcome.refusal.data.way ?? '']
    case 'offline':
      return ['没有网，还没送到。', '您填的都在手机里，有网了再点一次，不会重复。']
    case 'fault':
      return ['是我们这边出了毛病，还没办成。', '您填的都还在，过一会儿再点一次，不会重复。']
    default:
      return null
  }
}

/** Why it was not sent, and the way on. Draws nothing when it was. */
export function NotSent({ outcome }: { outcome: AnyOutcome | undefined }) {
  const said = words(outcome)
  if (!said) return null
  const [title, way] = said
  return (
    <View className={`${style.note}`} {...spoken({ role: 'alert' })}>
      <View className={`${style.title}`}>{title}</View>
      {way && <View>{way}</View>}
    </View>
  )
}
