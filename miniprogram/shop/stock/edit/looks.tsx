import { ART_CHOICES, sayArt } from '@shared/shop/art'
import { View } from '@tarojs/components'
import { Field } from '@/parts/field'
import { GoodsPicture } from '@/parts/goods-picture'
import { Photo } from '@/parts/photo'
import { PhotoPicker } from '@/parts/photo-picker'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import style from './style.module.css'
import { artOf, pointsWrong } from './typed-goods'
import type { GoodsForm } from './use-goods-form'

const DRAWINGS = ART_CHOICES.map((art) => ({ value: art, word: sayArt(art) }))

/** Its name, its price, and how it looks: a photo, or a drawing. */
export function Looks({ form: { value, change }, photo }: { form: GoodsForm; photo: string | null }) {
  const art = artOf(value)
  const shown = value.keepsPhoto && value.photos.length === 0 ? photo : null
  return (
    <>
      <Field
        label='叫什么'
        value={value.name}
        onInput={(name) => change({ name })}
        most={20}
        voice
        placeholder='菜籽油 5 升'
      />
      <Field
        label='换一件要几分'
        kind='number'
        value={value.points}
        onInput={(points) => change({ points })}
        most={5}
        error={pointsWrong(value)}
      />
      <SectionHead title='样子' />
      {shown ? (
        <View className={`${style.photo}`}>
          <Photo alone src={shown} label={value.name} onRemove={() => change({ keepsPhoto: false })} />
        </View>
      ) : (
        <>
          <View className={`${style.photo}`}>
            <PhotoPicker photos={value.photos} onChange={(photos) => change({ photos })} most={1} />
          </View>
          {value.photos.length === 0 && (
            <>
              <Sheet>
                <Row
                  picture={<GoodsPicture art={art} photo={null} size='row' />}
                  title='不拍照，就用这张画'
                  detail={sayArt(art)}
                />
              </Sheet>
              <Squares
                squares={DRAWINGS}
                value={art}
                onChange={(label) => change({ art: ART_CHOICES.find((one) => one === label) ?? '' })}
                across='two'
              />
            </>
          )}
        </>
      )}
    </>
  )
}
