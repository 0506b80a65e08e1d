import { TABS } from './tabs'

const HOME = 'village/home/index'
const ME = 'village/me/index'
const inBrowser = process.env.TARO_ENV === 'h5'
const withGallery = Boolean(process.env.CUNXING_GALLERY)

export default defineAppConfig({
  pages: TABS.map((tab) => tab.page),
  subPackages: [
    {
      root: 'village/people',
      pages: [
        'villages/index',
        'find/index',
        'sign-in/index',
        'wall/index',
        'notice/index',
        'write-notice/index',
        'messages/index',
        'directory/index',
        'naming/index',
        'looks/index',
        'door-code/index',
        ...(inBrowser ? ['change-person/index'] : []),
      ],
    },
    {
      root: 'village/office',
      pages: [
        'roster/index',
        'households/index',
        'household/index',
        'reveal/index',
        'new-code/index',
        'kin/index',
        'roles/index',
        'role/index',
        'grant/index',
        'sign-ins/index',
        'assessments/index',
      ],
    },
    {
      root: 'points/people',
      pages: [
        'raise/index',
        'claim/index',
        'act/index',
        'entry/index',
        'seal/index',
        'mine/index',
        'ranking/index',
        'catalogue/index',
      ],
    },
    {
      root: 'points/desk',
      pages: ['workbench/index', 'raise-for/index', 'raise-deduction/index', 'passbook/index', 'adopt/index'],
    },
    {
      root: 'shop/stock',
      pages: [
        'list/index',
        'one/index',
        'edit/index',
        'receive/index',
        'count/index',
        'moves/index',
        'import/index',
        'settings/index',
      ],
    },
    { root: 'shop/budget', pages: ['picture/index', 'adopt/index'] },
    { root: 'paper/desk', pages: ['list/index'] },
    {
      root: 'shop/people',
      pages: ['shelf/index', 'basket/index', 'order/index', 'act/index', 'mine/index', 'pin/index'],
    },
    {
      root: 'shop/desk',
      pages: ['counter/index', 'hand-over/index', 'sell/index', 'place-for/index'],
    },
    {
      root: 'inspection/people',
      pages: [
        'rounds/index',
        'start/index',
        'round/index',
        'round-act/index',
        'results/index',
        'sheet/index',
        'sheet-act/index',
      ],
    },
    { root: 'meetings/people', pages: ['list/index', 'one/index', 'call/index', 'act/index'] },
    { root: 'pledges/people', pages: ['list/index', 'one/index', 'promise/index', 'act/index'] },
    {
      root: 'requests/people',
      pages: ['raise/index', 'one/index', 'act/index', 'list/index', 'promises/index', 'board/index', 'town/index'],
    },
    { root: 'filings/people', pages: ['list/index', 'one/index', 'act/index'] },
    { root: 'inspection/walk', pages: ['walk/index', 'door/index', 'not-taken/index'] },
    ...(withGallery ? [{ root: 'gallery', pages: ['index'] }] : []),
  ],
  // What may be opened first where there is no network is fetched before.
  preloadRule: {
    [HOME]: {
      network: 'all',
      packages: [
        'points/people',
        'village/people',
        'shop/people',
        'inspection/people',
        'inspection/walk',
        'meetings/people',
        'pledges/people',
        'requests/people',
        'filings/people',
      ],
    },
    [ME]: {
      network: 'all',
      packages: ['points/desk', 'village/office', 'shop/desk', 'shop/stock', 'shop/budget', 'paper/desk'],
    },
  },
  tabBar: {
    // The bar is drawn by the page frame, in both targets; the platform only keeps the tab pages alive.
    custom: true,
    list: TABS.map((tab) => ({ pagePath: tab.page, text: tab.word })),
  },
  window: {
    navigationBarTitleText: '村星',
    navigationBarBackgroundColor: '#F6EFE2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6EFE2',
    backgroundTextStyle: 'dark',
  },
  // In the browser a page that is left during its own animation stays hidden.
  ...(inBrowser ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
  ...(process.env.CUNXING_SPEECH
    ? { plugins: { WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } } }
    : {}),
  __usePrivacyCheck__: true,
})
