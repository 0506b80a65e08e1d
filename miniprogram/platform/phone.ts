import Taro from '@tarojs/taro'

/** Offers to ring `number`. A person who thinks better of it is not an error. */
export async function ring(number: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${encodeURIComponent(number)}`
    return
  }
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
