import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/parts/button'
import { type Glass, wipe } from './glass'
import style from './style.module.css'
import { BrowserSurface } from './surface-browser'
import { WeChatSurface } from './surface-wechat'

const Surface = process.env.TARO_ENV === 'weapp' ? WeChatSurface : BrowserSurface

export interface SignaturePadProps {
  /** Hands on the way to take the signature off as a picture; null while nothing is written. */
  readonly onChange: (picture: (() => Promise<string>) | null) => void
}

/** Where one signs with a finger. What is written stays until it is wiped off. */
export function SignaturePad({ onChange }: SignaturePadProps) {
  const glass = useRef<Glass>()
  const [written, setWritten] = useState(false)
  const ready = (fresh: Glass) => {
    glass.current = fresh
    wipe(fresh)
  }
  const down = (x: number, y: number) => {
    glass.current?.pen.beginPath()
    glass.current?.pen.moveTo(x, y)
  }
  const move = (x: number, y: number) => {
    const now = glass.current
    if (!now) return
    now.pen.lineTo(x, y)
    now.pen.stroke()
    if (written) return
    setWritten(true)
    onChange(() => now.picture())
  }
  const again = () => {
    if (glass.current) wipe(glass.current)
    setWritten(false)
    onChange(null)
  }
  return (
    <View>
      <View className={`${style.pad}`}>
        <Surface onReady={ready} onDown={down} onMove={move} />
        {!written && <View className={`${style.hint}`}>用手指在这里写名字</View>}
      </View>
      {written && (
        <View className={`${style.again}`}>
          <Button kind='line' small icon='redo' onPress={again}>
            擦掉重写
          </Button>
        </View>
      )}
    </View>
  )
}
