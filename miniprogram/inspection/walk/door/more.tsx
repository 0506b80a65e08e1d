import { View } from '@tarojs/components'
import { Field } from '@/parts/field'
import { PhotoPicker } from '@/parts/photo-picker'
import { SectionHead } from '@/parts/section-head'
import style from './style.module.css'
import type { DoorSheetForm } from './use-door-sheet'

/** Photos of one sheet, at most. */
const MOST_PHOTOS = 4

/** What may come with the numbers: photos, which stay on this phone until they are sent, and a word. */
export const More = ({ form: { photos, words, change } }: { form: DoorSheetForm }) => (
  <>
    <SectionHead title='拍两张（不拍也行）' />
    <PhotoPicker photos={photos} onChange={(next) => change({ photos: next })} most={MOST_PHOTOS} />
    <View className={`${style.gap}`} />
    <Field
      label='说一句（不说也行）'
      value={words}
      onInput={(next) => change({ words: next })}
      long
      voice
      most={300}
      placeholder='这家看得到这句话'
    />
  </>
)
