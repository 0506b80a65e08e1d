import { sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { ShownRefusal } from '@/cloud/link/errors'
import { tellingOf } from '@/cloud/wishes/changes'
import { unwant } from '@/cloud/wishes/settle'
import type { Outcome } from '@/cloud/wishes/use-change'
import { useWishes, type Wish } from '@/cloud/wishes/wishes'
import { spoken } from '@/parts/aria'
import { Button } from '@/parts/button'
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
      return ['没有网，不知道送到没有。', `${kept(outcome.wish)}有网自己会送；再点一次，也只算一件。`]
    case 'fault':
      return ['是我们这边出了毛病，不知道办成没有。', `${kept(outcome.wish)}过一会儿再点；再点一次，也只算一件。`]
    case 'earlier':
      return ['上一次的刚有结果，这一次还没送。', '先看上面那一条，还要办再点一次。']
    case 'held':
      return [
        `${sayMoment(outcome.wish.at)}的${sayWish(outcome.wish)}还没有回音，这一次没有送。`,
        '走到信号好的地方再点一次，先问清上一次的。',
      ]
    case 'full':
      return ['手机存满了，记不下，没有送。', '您填的都还在这一页。删掉几张照片或者不用的小程序，再点一次。']
    default:
      return null
  }
}

/** What has to be typed by heart is never written down: it lasts as long as the app is open. */
const kept = (wish: Wish | undefined): string =>
  wish && tellingOf(wish.name).secret ? '先别关小程序，' : '已经记在手机里，'

const sayWish = ({ name, about }: Wish): string => `“${about || tellingOf(name).words[0]}”`

const GIVEN_UP = ['记下了，那一件不要了。', '有网了替您撤掉；要是早就办成了，会告诉您。'] as const

/** The wish as it stands now, while it is open. */
const useOpen = (wish: Wish | undefined): Wish | undefined =>
  useWishes().find(({ key, ended }) => key === wish?.key && ended === undefined)

/** Why it was not sent, and the way on. Draws nothing when it was. */
export function NotSent({ outcome }: { outcome: AnyOutcome | undefined }) {
  const wish = useOpen(outcome && 'wish' in outcome ? outcome.wish : undefined)
  const said = wish?.unwanted ? GIVEN_UP : words(outcome)
  if (!said) return null
  const [title, way] = said
  return (
    <View className={`${style.note}`} {...spoken({ role: 'alert' })}>
      <View className={`${style.title}`}>{title}</View>
      {way && <View>{way}</View>}
      {wish && !wish.unwanted && (
        <View className={`${style.way}`}>
          <Button kind='line' small busyWord='正在撤…' onPress={() => unwant(wish)}>
            不要了
          </Button>
        </View>
      )}
    </View>
  )
}
