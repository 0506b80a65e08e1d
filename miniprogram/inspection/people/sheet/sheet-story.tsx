import type { SheetDetail } from '@shared/inspection/contract'
import { View } from '@tarojs/components'
import { saySheet } from '@/inspection/parts/sayings'
import { Story } from '@/inspection/parts/story'
import { RingContact } from '@/parts/faces'
import { Photo } from '@/parts/photo'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** What an item came to: given, not done, or not counted again. */
function sayGiven({ points, counts }: SheetDetail['scores'][number]): string {
  if (points === 0) return '没做到'
  return counts ? `${points} 分` : '不再记'
}

/** The numbers of a sheet, its pictures, and who has said what. */
export function SheetStory({ detail }: { detail: SheetDetail }) {
  const { state, points, items, scores, words, pictures, timeline, entryId, round } = detail
  const urls = pictures.flatMap(({ url }) => url ?? [])
  const again = scores.some((score) => score.points > 0 && !score.counts)
  return (
    <>
      <Sheet>
        <View className={`${style.sum}`}>
          <View className={`${style.points}`}>{`${points} 分`}</View>
          <Tag tone={state === 'posted' ? 'jade' : state === 'scored' ? 'plain' : 'ochre'}>{saySheet(detail)}</Tag>
        </View>
        {items.map(({ id, name, points: { max } }) => {
          const score = scores.find(({ itemId }) => itemId === id)
          return (
            <Row key={id} title={name} detail={`最多 ${max} 分`}>
              {score ? sayGiven(score) : ''}
            </Row>
          )
        })}
      </Sheet>
      {again && <View className={`${style.said}`}>“不再记”的是这段日子里这一样已经给您家记过了。</View>}
      {words && <View className={`${style.said}`}>{`走户的人说：${words}`}</View>}
      {pictures.length > 0 && (
        <View className={`${style.photos}`}>
          {pictures.map(({ url, state: checked }, index) => {
            const key = `${index}`
            const caption = checked === 'refused' ? '这张不合适，没有贴' : undefined
            return <Photo key={key} src={url} among={urls} caption={caption} label={`第 ${index + 1} 张照片`} />
          })}
        </View>
      )}
      {timeline.length > 0 && (
        <>
          <SectionHead title='谁看的，谁说过什么' />
          <Story steps={timeline} />
          <View className={`${style.gap}`} />
        </>
      )}
      <Sheet>
        {entryId !== null && <Row icon='book' title='看存折里这一笔' onPress={() => open(routes.entry(entryId))} />}
        <Row icon='broom' title={`看这次评比：${round.title}`} onPress={() => open(routes.round(round.id))} />
      </Sheet>
      <RingContact />
    </>
  )
}
