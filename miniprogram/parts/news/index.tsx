import { sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { tellingOf } from '@/cloud/wishes/changes'
import { dismiss, type Parcel, useOutbox } from '@/cloud/wishes/outbox'
import { forgetWish, useWishes, type Wish } from '@/cloud/wishes/wishes'
import { spoken } from '@/parts/aria'
import { Button, Buttons } from '@/parts/button'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** One outcome that nobody has read yet. */
interface Item {
  readonly key: string
  readonly title: string
  readonly words: string
  /** Where it can be looked at. */
  readonly url: string | undefined
  readonly read: () => unknown
}

/**
 * What came of something after one had left its page, on whatever page one is: it stays until it was read. Draws nothing
 * when there is no such thing. Sheets of a walk are told by the walk.
 */
export function News() {
  const wishes = useWishes().flatMap(ofWish)
  const parcels = useOutbox().flatMap(ofParcel)
  const [first, ...more] = [...wishes, ...parcels]
  if (!first) return null
  const { title, words, url, read } = first
  const look = async () => {
    await read()
    if (url) await open(url)
  }
  return (
    <View className={`${style.news}`} {...spoken({ role: 'alert' })}>
      <View className={`${style.title}`}>{title}</View>
      <View className={`${style.words}`}>{words}</View>
      {more.length > 0 && <View className={`${style.words}`}>{`后面还有 ${more.length} 件`}</View>}
      <View className={`${style.ways}`}>
        <Buttons>
          <Button kind='line' small onPress={read}>
            知道了
          </Button>
          {url && (
            <Button kind='line' small onPress={look}>
              去看看
            </Button>
          )}
        </Buttons>
      </View>
    </View>
  )
}

function ofWish({ key, name, about, at, ended }: Wish): Item[] {
  if (!ended) return []
  const [what, done] = tellingOf(name).words
  const when = `${sayMoment(at)}办的${about ? `：${about}` : ''}。`
  const read = () => forgetWish(key)
  if (ended.is === 'done') return [{ key, read, title: `${what}：${done}`, words: when, url: urlOf(ended.subject) }]
  const { message, data } = ended.refusal
  return [{ key, read, title: `${what}：没办成`, words: [when, message, data.way].join(''), url: undefined }]
}

function ofParcel({ key, path, title, refused }: Parcel): Item[] {
  if (!refused || path[0] === 'inspection') return []
  const words = [refused.message, refused.data.way].join('')
  return [{ key, title: `没有收：${title}`, words, url: undefined, read: () => dismiss(key) }]
}

function urlOf(subject: string | null): string | undefined {
  const [kind, id = ''] = subject?.split(/:(.*)/) ?? []
  if (kind === 'order') return routes.order(id)
  if (kind === 'claim') return routes.claim(id)
  if (kind === 'request') return routes.request(id)
  return kind === 'round' ? routes.round(id) : undefined
}
