import Taro from '@tarojs/taro'
import type { Settings } from '@/cloud/person/settings'
import { TABS } from '@/tabs'

/** Paper by day and by night, as in the tokens: the platform's own bars cannot read them. */
const DAY = '#F6EFE2'
const NIGHT = '#17130F'

/** Gives the platform's bars the page's title and paper. */
export function dressBars(title: string, { dark, elder }: Settings): void {
  const paper = dark ? NIGHT : DAY
  if (process.env.TARO_ENV === 'h5') {
    document.title = title
    // Dialogs hang under the body, outside of any page.
    document.body.dataset.theme = dark ? 'dark' : 'light'
    document.body.dataset.size = elder ? 'elder' : 'normal'
    document.body.style.background = paper
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', paper)
    return
  }
  Taro.setNavigationBarTitle({ title })
  Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor: paper })
  Taro.setBackgroundColor({ backgroundColor: paper })
  Taro.setBackgroundTextStyle({ textStyle: dark ? 'light' : 'dark' })
}

/** One page back; to the first tab when there is none, as after opening a shared link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: `/${TABS[0]?.page}` })
}

/** Names in the address what the page shows, so that the address opens it again; without a word, takes the name out. */
export function nameInAddress(name: string, word: string | undefined): void {
  if (process.env.TARO_ENV !== 'h5') return
  const [path = '', query = ''] = window.location.hash.split('?')
  const others = query.split('&').filter((one) => one !== '' && !one.startsWith(`${name}=`))
  const all = word === undefined ? others : [...others, `${name}=${word}`]
  // Not through the router: the page stays the one that it is.
  window.history.replaceState(window.history.state, '', all.length > 0 ? `${path}?${all.join('&')}` : path)
}
