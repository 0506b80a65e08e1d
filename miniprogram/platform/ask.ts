import Taro from '@tarojs/taro'
import { createStore } from '@/cloud/link/store'

const asking = createStore(false)

/** Whether a question is on the screen just now. */
export const useAsking = asking.use
export const isAsking = asking.get

/** Asks before something that cannot be taken back. Answers whether the person said yes. */
export async function ask(title: string, body: string, yes: string, no = '先不'): Promise<boolean> {
  asking.set(true)
  try {
    const words = { title, content: body, confirmText: yes, cancelText: no }
    const { confirm } = await Taro.showModal({ ...words, confirmColor: '#B3311D' })
    return confirm
  } finally {
    asking.set(false)
  }
}

/** Says something that stays until it was read. */
export async function say(title: string, content: string): Promise<void> {
  asking.set(true)
  try {
    await Taro.showModal({ title, content, showCancel: false, confirmText: '知道了', confirmColor: '#B3311D' })
  } finally {
    asking.set(false)
  }
}

/** Says one short thing and goes away by itself. Nothing that matters is said only here. */
export const tell = (words: string): void => {
  Taro.showToast({ title: words, icon: 'none', duration: 2600 })
}
