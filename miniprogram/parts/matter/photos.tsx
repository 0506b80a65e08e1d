import { View } from '@tarojs/components'
import { classes } from '@/parts/classes'
import { Photo } from '@/parts/photo'
import style from './photos.module.css'

/** A picture that came with a matter, as far as it may be seen yet. */
export interface Picture {
  readonly state: string
  readonly url: string | null
}

export interface PhotosProps {
  /** What belongs together, with what is written below its first picture. */
  readonly groups: readonly { readonly pictures: readonly Picture[]; readonly caption: string | undefined }[]
}

/** Pictures, those of each side with its caption; nothing where there are none. */
export function Photos({ groups }: PhotosProps) {
  const all = groups.flatMap(({ pictures, caption }) =>
    pictures.map((picture, index) => ({ ...picture, caption: index === 0 ? caption : undefined })),
  )
  if (all.length === 0) return null
  const urls = all.flatMap(({ url }) => url ?? [])
  return (
    <View className={classes(style.photos, all.length === 1 && style.one)}>
      {all.map(({ state, url, caption: by }, index) => {
        const caption = state === 'refused' ? '这张不合适，没有贴' : by
        const key = `${index}`
        const label = `第 ${index + 1} 张照片`
        return <Photo key={key} src={url} among={urls} caption={caption} label={label} alone={all.length === 1} />
      })}
    </View>
  )
}
