import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const weapp = process.env.TARO_ENV === 'weapp'

/**
 * Turns the screen up while a code is on it that somebody else has to read, and keeps it from going dark; leaving the
 * page turns it down again to what it was. A browser has no such say.
 */
export function useBright(wanted: boolean): void {
  const before = useRef<number>()
  const dim = () => {
    if (before.current === undefined) return
    Taro.setScreenBrightness({ value: before.current }).catch(() => undefined)
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
    before.current = undefined
  }
  const light = async () => {
    if (!weapp || !wanted || before.current !== undefined) return
    const brightness = await Taro.getScreenBrightness().catch(() => undefined)
    if (!brightness) return
    before.current = brightness.value
    Taro.setScreenBrightness({ value: 1 }).catch(() => undefined)
    Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only whether it is wanted counts.
  useEffect(() => {
    light()
  }, [wanted])
  useDidShow(() => {
    light()
  })
  useDidHide(dim)
  useUnload(dim)
}
