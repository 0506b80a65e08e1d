import Taro from '@tarojs/taro'

/** Asks before something that cannot be taken back. Answers whether the person said yes. */
export async function ask(title: string, body: string, yes: string, no = '先不'): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content: body,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#B3311D',
  })
  return confirm
}

/** Offers a few things to do; answers the index of the one that was chosen, or undefined. */
export async function offer(words: readonly string[]): Promise<number | undefined> {
  const chosen = await Taro.showActionSheet({ itemList: [...words] }).catch(() => undefined)
  return chosen?.tapIndex
}

/** Says one short thing and goes away by itself. Nothing that matters is said only here. */
export const tell = (words: string): void => {
  Taro.showToast({ title: words, icon: 'none', duration: 2600 })
}
