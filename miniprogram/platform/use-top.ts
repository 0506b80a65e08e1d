import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * Every question begins at the head of the page: for pages that go from one to the next without being left. Only once the
 * next one is drawn: before that the page still has the length of the one before.
 */
export function useTop(question: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what it waits for.
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [question])
}
