import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePictures } from '@/cloud/files/photos'
import { spoken } from '@/parts/aria'
import { Bar } from '@/parts/faces'
import { Icon } from '@/parts/icon'
import { Photo } from '@/parts/photo'
import { takePhotos } from '@/platform/camera'
import { sayTrouble } from './say-trouble'
import style from './style.module.css'

export interface PhotoPickerProps {
  /** Names of photos kept on this phone, in order; put them in a draft as they are. */
  readonly photos: readonly string[]
  readonly onChange: (photos: string[]) => void
  readonly most?: number | undefined
  /** 等网 and the like; without it each says 已拍好. */
  readonly caption?: string | undefined
}

/** Takes photos or picks them from the album, shows them, and lets each be taken out again. */
export function PhotoPicker({ photos, onChange, most = 3, caption = '已拍好' }: PhotoPickerProps) {
  const pictures = usePictures(photos)
  const urls = pictures.filter((url): url is string => url !== null)
  const left = most - photos.length
  const [trouble, setTrouble] = useState('')
  const add = async () => {
    const taken = await takePhotos(left)
    setTrouble(sayTrouble(taken, most))
    if (taken.kept.length > 0) onChange([...photos, ...taken.kept])
  }
  return (
    <>
      <View className={photos.length > 0 ? `${style.shots}` : ''}>
        {photos.map((photo, index) => (
          <Photo
            key={photo}
            src={pictures[index] ?? null}
            among={urls}
            caption={caption}
            label={`第 ${index + 1} 张照片`}
            onRemove={() => onChange(photos.filter((one) => one !== photo))}
          />
        ))}
        {left > 0 && (
          <View
            className={`${style.add}`}
            hoverClass={`${style.pressed}`}
            onClick={add}
            {...spoken({ role: 'button', label: photos.length > 0 ? '再拍一张' : '拍照' })}
          >
            <Icon name='camera' size={34} />
            <View className={`${style.word}`}>{photos.length > 0 ? '再拍一张' : '拍照，或从手机里选'}</View>
          </View>
        )}
      </View>
      {trouble && <Bar>{trouble}</Bar>}
    </>
  )
}
