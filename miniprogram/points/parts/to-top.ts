import Taro from '@tarojs/taro'

/** Back to the head of the page: for pages that change from one question to the next without leaving. */
export const toTop = (): void => {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
