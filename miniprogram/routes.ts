import Taro from '@tarojs/taro'
import { TABS } from './tabs'

/** Where every page is: pages open each other by these alone. One line a page. */
export const routes = {
  home: '/village/home/index',
  me: '/village/me/index',
  villages: '/village/people/villages/index',
  findHousehold: '/village/people/find/index',
  signIn: '/village/people/sign-in/index',
  wall: '/village/people/wall/index',
  notice: (noticeId: string) => `/village/people/notice/index?id=${noticeId}`,
  writeNotice: '/village/people/write-notice/index',
  messages: '/village/people/messages/index',
  directory: '/village/people/directory/index',
  naming: (householdId: string) => `/village/people/naming/index?id=${householdId}`,
  looks: '/village/people/looks/index',
  doorCode: (householdId: string) => `/village/people/door-code/index?id=${householdId}`,
  changePerson: '/village/people/change-person/index',
  signIns: '/village/office/sign-ins/index',
  roster: '/village/office/roster/index',
  households: '/village/office/households/index',
  household: (householdId: string) => `/village/office/household/index?id=${householdId}`,
  reveal: (householdId: string, residentId: string) =>
    `/village/office/reveal/index?id=${householdId}&resident=${residentId}`,
  newDoorCode: (householdId: string) => `/village/office/new-code/index?id=${householdId}`,
  kin: (householdId: string) => `/village/office/kin/index?id=${householdId}`,
  roles: '/village/office/roles/index',
  role: (roleId: string) => `/village/office/role/index?id=${roleId}`,
  grantRole: '/village/office/grant/index',
  assessments: '/village/office/assessments/index',
  passbook: '/points/passbook/index',
  notices: '/points/notices/index',
  raiseClaim: '/points/people/raise/index',
  claim: (claimId: string) => `/points/people/claim/index?id=${claimId}`,
  act: (claimId: string, action: string) => `/points/people/act/index?id=${claimId}&action=${action}`,
  entry: (entryId: string) => `/points/people/entry/index?id=${entryId}`,
  seal: '/points/people/seal/index',
  myClaims: '/points/people/mine/index',
  ranking: '/points/people/ranking/index',
  catalogue: '/points/people/catalogue/index',
  workbench: '/points/desk/workbench/index',
  desk: (desk: string) => `/points/desk/workbench/index?desk=${desk}`,
  raiseFor: '/points/desk/raise-for/index',
  householdPassbook: (householdId: string) => `/points/desk/passbook/index?id=${householdId}`,
  raiseDeduction: '/points/desk/raise-deduction/index',
  adoptCatalogue: '/points/desk/adopt/index',
  shelf: '/shop/people/shelf/index',
  basket: '/shop/people/basket/index',
  order: (orderId: string) => `/shop/people/order/index?id=${orderId}`,
  orderAct: (orderId: string, action: string) => `/shop/people/act/index?id=${orderId}&action=${action}`,
  myOrders: '/shop/people/mine/index',
  pin: (householdId: string) => `/shop/people/pin/index?id=${householdId}`,
  counter: '/shop/desk/counter/index',
  handOver: (orderId: string, code: string) => `/shop/desk/hand-over/index?id=${orderId}&code=${code}`,
  typeCode: '/shop/desk/hand-over/index',
  sell: (householdId: string, code: string) => `/shop/desk/sell/index?id=${householdId}&code=${code}`,
  typeDoor: '/shop/desk/sell/index',
  placeFor: (householdId: string) => `/shop/desk/place-for/index?id=${householdId}`,
  rounds: '/inspection/people/rounds/index',
  startRound: '/inspection/people/start/index',
  round: (roundId: string) => `/inspection/people/round/index?id=${roundId}`,
  roundAct: (roundId: string, action: string) => `/inspection/people/round-act/index?id=${roundId}&action=${action}`,
  roundResults: (roundId: string) => `/inspection/people/results/index?id=${roundId}`,
  sheet: (roundId: string, householdId: string) =>
    `/inspection/people/sheet/index?id=${roundId}&household=${householdId}`,
  sheetAct: (roundId: string, householdId: string, action: string) =>
    `/inspection/people/sheet-act/index?id=${roundId}&household=${householdId}&action=${action}`,
  walk: (roundId: string) => `/inspection/walk/walk/index?id=${roundId}`,
  door: (roundId: string, householdId: string) => `/inspection/walk/door/index?id=${roundId}&household=${householdId}`,
  notTaken: (roundId: string) => `/inspection/walk/not-taken/index?id=${roundId}`,
  meetings: '/meetings/people/list/index',
  meeting: (meetingId: string) => `/meetings/people/one/index?id=${meetingId}`,
  callMeeting: '/meetings/people/call/index',
  meetingAct: (meetingId: string, action: string) => `/meetings/people/act/index?id=${meetingId}&action=${action}`,
  pledges: '/pledges/people/list/index',
  pledge: (pledgeId: string) => `/pledges/people/one/index?id=${pledgeId}`,
  promise: '/pledges/people/promise/index',
  pledgeAct: (pledgeId: string, action: string) => `/pledges/people/act/index?id=${pledgeId}&action=${action}`,
  stock: '/shop/stock/list/index',
  stockOf: (goodsId: string) => `/shop/stock/one/index?id=${goodsId}`,
  newGoods: '/shop/stock/edit/index',
  editGoods: (goodsId: string) => `/shop/stock/edit/index?id=${goodsId}`,
  stockIn: (goodsId: string) => `/shop/stock/receive/index?id=${goodsId}`,
  countStock: (goodsId: string) => `/shop/stock/count/index?id=${goodsId}`,
  stockMoves: '/shop/stock/moves/index',
  movesOf: (goodsId: string) => `/shop/stock/moves/index?id=${goodsId}`,
  importGoods: '/shop/stock/import/index',
  shopSettings: '/shop/stock/settings/index',
  budget: '/shop/budget/picture/index',
  adoptBudget: '/shop/budget/adopt/index',
  papers: '/paper/desk/list/index',
} as const

const isTab = (url: string) => TABS.some((tab) => url === `/${tab.page}`)

/** Opens a page; a tab by changing to it. */
export const open = (url: string): Promise<unknown> => (isTab(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))

/** Opens a page in the place of the one in front, which is over. */
export const replace = (url: string): Promise<unknown> => Taro.redirectTo({ url })

/** Goes to one of the places that are always at hand: whatever lay open is over. */
export const go = (url: string): Promise<unknown> => (isTab(url) ? Taro.switchTab({ url }) : Taro.reLaunch({ url }))
