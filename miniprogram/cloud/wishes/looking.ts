import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Whether the page in which it is used is in front: then `begin` has been done, and what it answered is done at the end. */
export function useLooking(begin?: () => () => void): { readonly current: boolean } {
  const looking = useRef(false)
  const end = useRef<() => void>()
  const show = () => {
    if (looking.current) return
    looking.current = true
    end.current = begin?.()
  }
  const hide = () => {
    looking.current = false
    end.current?.()
    end.current = undefined
  }
  useDidShow(show)
  useDidHide(hide)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it comes, once when it goes.
  useEffect(() => {
    show()
    return hide
  }, [])
  return looking
}
