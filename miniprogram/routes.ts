import Taro from '@tarojs/taro'
import { TABS } from './tabs'

/** Where every page is: pages open each other by these alone. One line a page. */
export const routes = {
  home: '/village/home/index',
  me: '/village/me/index',
  passbook: '/points/passbook/index',
  notices: '/points/notices/index',
  raiseClaim: '/points/people/raise/index',
  claim: (claimId: string) => `/points/people/claim/index?id=${claimId}`,
  act: (claimId: string, action: string) => `/points/people/act/index?id=${claimId}&action=${action}`,
  entry: (entryId: string) => `/points/people/entry/index?id=${entryId}`,
  myClaims: '/points/people/mine/index',
  ranking: '/points/people/ranking/index',
  catalogue: '/points/people/catalogue/index',
  workbench: '/points/desk/workbench/index',
  raiseFor: '/points/desk/raise-for/index',
  raiseDeduction: '/points/desk/raise-deduction/index',
  adoptCatalogue: '/points/desk/adopt/index',
} as const

const isTab = (url: string) => TABS.some((tab) => url === `/${tab.page}`)

/** Opens a page; a tab by changing to it. */
export const open = (url: string): Promise<unknown> => (isTab(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
