import Taro from '@tarojs/taro'
import { isRecord, keep, recall } from '../link/storage'
import { createStore } from '../link/store'

/** How this phone shows things. What nobody has chosen yet follows the phone. */
export interface Settings {
  /** 大字版 */
  readonly elder: boolean
  /** 夜里变暗 */
  readonly dark: boolean
  /** 打开页面就读 */
  readonly readAloud: boolean
}
type Chosen = { [K in keyof Settings]?: boolean }

const NAME = 'settings'
/** WeChat's own text setting, in px, from which a person plainly wants large type; its default is 16 or 17. */
const LARGE_TEXT_PX = 20

const isChosen = (value: unknown): value is Chosen =>
  isRecord(value) && Object.values(value).every((one) => typeof one === 'boolean')

const phone = { elder: prefersLargeText(), dark: prefersDark(), readAloud: false }
let chosen: Chosen = recall(NAME, isChosen) ?? {}
const store = createStore<Settings>({ ...phone, ...chosen })

function prefersLargeText(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  const phone: { theme?: string; fontSizeSetting?: number } = Taro.getAppBaseInfo()
  return (phone.fontSizeSetting ?? 0) >= LARGE_TEXT_PX
}

function prefersDark(): boolean {
  if (process.env.TARO_ENV === 'weapp') return Taro.getAppBaseInfo().theme === 'dark'
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}

/** Follows the phone's light and dark from now on, wherever the person has not chosen. Called once, at launch. */
export function followPhone(): void {
  const follow = (dark: boolean) => {
    phone.dark = dark
    store.set({ ...phone, ...chosen })
  }
  if (process.env.TARO_ENV === 'weapp') Taro.onThemeChange(({ theme }) => follow(theme === 'dark'))
  else window.matchMedia('(prefers-color-scheme: dark)').addListener((query) => follow(query.matches))
}

/** Remembers a choice on this phone. */
export function choose(choice: Chosen): void {
  chosen = { ...chosen, ...choice }
  keep(NAME, chosen)
  store.set({ ...phone, ...chosen })
}

/** Takes over what the person has once chosen elsewhere; what was chosen on this phone goes before it. */
export function adopt(elsewhere: Partial<Pick<Settings, 'elder' | 'readAloud'>>): void {
  if (elsewhere.elder) phone.elder = true
  if (elsewhere.readAloud) phone.readAloud = true
  store.set({ ...phone, ...chosen })
}

/** The settings in force, kept up to date. */
export const useSettings = store.use
