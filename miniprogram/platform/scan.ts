import Taro from '@tarojs/taro'

/** Whether this phone can read a code through the camera; where it cannot, the page offers a field for its number. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** Reads one code. Answers its text, or undefined when the person turned back. */
export async function scan(): Promise<string | undefined> {
  const found = await Taro.scanCode({ onlyFromCamera: false }).catch(() => undefined)
  return found?.result
}
