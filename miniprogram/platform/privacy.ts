import Taro from '@tarojs/taro'

/**
 * Asks WeChat's own privacy question, if it was not asked yet. To be awaited before photos, voice or a phone number are touched.
 * Answers false when the person did not agree: the page then offers another way.
 */
export function mayUsePrivateData(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize')) return Promise.resolve(true)
  return new Promise((answer) => {
    wx.requirePrivacyAuthorize({ success: () => answer(true), fail: () => answer(false) })
  })
}
