import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon } from '@/parts/icon'
import style from './style.module.css'

export interface PhotoProps {
  /** An address that an image can show; null while its content is being checked. */
  readonly src: string | null
  /** Who took it and when, or how it stands: 已拍好, 正在送, 等网. */
  readonly caption?: string | undefined
  /** What it shows, for those who listen. */
  readonly label: string
  /** The other photos of the same thing, to leaf through when it is opened. */
  readonly among?: readonly string[] | undefined
  readonly onRemove?: (() => void) | undefined
  /** Nothing stands beside it. */
  readonly alone?: boolean | undefined
}

/** A photo. A tap shows it whole. */
export function Photo({ src, caption, label, among, onRemove, alone }: PhotoProps) {
  const open = () => {
    if (src) Taro.previewImage({ current: src, urls: among ? [...among] : [src] })
  }
  return (
    <View className={classes(style.photo, alone && style.alone)}>
      {src ? (
        <View
          className={`${style.whole}`}
          onClick={open}
          {...spoken({ role: 'button', label: `${label}，点开看大图` })}
        >
          <Image className={`${style.picture}`} src={src} mode='aspectFill' />
        </View>
      ) : (
        <View className={`${style.held}`} {...spoken({ role: 'img', label: '照片正在看是否合适' })}>
          <Icon name='image' size={32} />
          正在看是否合适
        </View>
      )}
      {caption && <View className={`${style.caption}`}>{caption}</View>}
      {onRemove && (
        <View
          className={`${style.remove}`}
          onClick={onRemove}
          {...spoken({ role: 'button', label: `不要这张：${label}` })}
        >
          <View className={`${style.cross}`}>
            <Icon name='x' size={22} />
          </View>
        </View>
      )}
    </View>
  )
}
