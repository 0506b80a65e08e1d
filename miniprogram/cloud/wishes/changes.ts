import type { InferClientErrors, InferClientInputs, InferClientOutputs, ORPCError } from '@orpc/client'
import type { Cloud } from '@shared/contract'

type Inputs = InferClientInputs<Cloud>
type NamesIn<C extends keyof Cloud> = {
  [P in keyof Inputs[C] & string]: Inputs[C][P] extends { readonly key: string } ? `${C}.${P}` : never
}[keyof Inputs[C] & string]

/** Every change of the contract by its path, `shop.place`: what carries a key. */
export type ChangeName = { [C in keyof Cloud]: NamesIn<C> }[keyof Cloud]

type At<T, N extends ChangeName> = N extends `${infer C}.${infer P}`
  ? C extends keyof T
    ? P extends keyof T[C]
      ? T[C][P]
      : never
    : never
  : never

/** What a change is asked with, but for its key. */
export type InputOf<N extends ChangeName> = Omit<At<Inputs, N>, 'key'>
export type AnswerOf<N extends ChangeName> = At<InferClientOutputs<Cloud>, N>
/** The contract's errors among all that a call can throw. */
export type RefusalOf<N extends ChangeName> = Extract<At<InferClientErrors<Cloud>, N>, ORPCError<string, unknown>>

interface Told<N extends ChangeName> {
  /** What it is, and how it is said once it is done, to somebody who has left the page. */
  readonly words: readonly [what: string, done: string]
  /** What of its input is never written on the phone. */
  readonly secret?: readonly (keyof InputOf<N> & string)[]
  /** Nobody waits to hear of it, and doing it once more does no harm: the next one goes on by itself. */
  readonly quiet?: true
}

const CHANGES: { readonly [N in ChangeName]: Told<N> } = {
  'village.signIn': { words: ['找自家', '送到了，首页上看得到'], secret: ['idLastFour', 'doorCode'] },
  'village.signOut': { words: ['退出', '已经退出了'] },
  'village.decideSignIn': { words: ['认人', '办好了'] },
  'village.setPreference': { words: ['显示设置', '记住了'], quiet: true },
  'village.readMessages': { words: ['看信', '看过了'], quiet: true },
  'village.acceptMessages': { words: ['微信通知', '记下了'], quiet: true },
  'village.publishNotice': { words: ['贴消息', '贴出去了'] },
  'village.withdrawNotice': { words: ['撤消息', '撤下来了'] },
  'village.revealNumber': { words: ['看全号', '记下了您看过，号没有显示；要看请再点一次'] },
  'village.setKin': { words: ['记亲戚', '记好了'] },
  'village.chooseNaming': { words: ['怎么写名字', '改好了，当时就变'] },
  'village.keepAssessment': { words: ['影响评估', '存好了'] },
  'village.renewDoorCode': { words: ['换户码', '换好了，旧的不能用了；新的在“看户码”里'] },
  'village.previewRoster': { words: ['读名册', '读好了'], quiet: true },
  'village.applyRoster': { words: ['导入名册', '导入了一批'], quiet: true },
  'village.grantRole': { words: ['请人担职务', '定好了'] },
  'village.revokeRole': { words: ['撤职务', '撤掉了'] },
  'points.adoptCatalogue': { words: ['定积分细则', '新的细则采用了'] },
  'points.adoptBudget': { words: ['定积分预算', '新的预算采用了'] },
  'points.raiseClaim': { words: ['报好事', '报上去了'] },
  'points.raiseClaimFor': { words: ['替人报好事', '报上去了'] },
  'points.raiseDeduction': { words: ['写信', '送到他家了'] },
  'points.verifyClaim': { words: ['去看的结果', '记下了'] },
  'points.voteOnClaim': { words: ['投票', '票投好了'] },
  'points.standAside': { words: ['亲戚家的事', '记下了'] },
  'points.withdrawClaim': { words: ['撤回', '撤回了'] },
  'points.stateCase': { words: ['说明情况', '送到了'] },
  'points.rectify': { words: ['改好了', '送到了'] },
  'points.checkRectified': { words: ['看改得怎样', '记下了'] },
  'points.object': { words: ['提意见', '送到了'] },
  'points.decideObjection': { words: ['答复意见', '办好了'] },
  'shop.place': { words: ['换东西', '换好了，等着您来领'] },
  'shop.placeFor': { words: ['替他家换', '换好了'] },
  'shop.cancel': { words: ['不换了', '退掉了，分回到存折'] },
  'shop.contest': { words: ['说不是我家换的', '送到了'] },
  'shop.settle': { words: ['查一单', '办好了'] },
  'shop.handOver': { words: ['交东西', '记下了，东西交到手上了'] },
  'shop.offer': { words: ['请他家点头', '送到他家手机了'], secret: ['doorCode'] },
  'shop.answerOffer': { words: ['柜台的一问', '回好了'] },
  'shop.sell': { words: ['当面换', '换好了，分已经花了'], secret: ['doorCode', 'proof'] },
  'shop.setPin': { words: ['设取货密码', '设好了'], secret: ['pin'] },
  'shop.setShop': { words: ['小店设置', '记好了'] },
  'shop.saveGoods': { words: ['放货上架', '记好了'] },
  'shop.stockIn': { words: ['上货', '记好了'] },
  'shop.countStock': { words: ['盘点', '记好了'] },
  'shop.importGoods': { words: ['一次放许多货', '放好了'] },
  'inspection.startRound': { words: ['开一次评比', '开好了'] },
  'inspection.score': { words: ['评比打分', '送到了'] },
  'inspection.closeWalk': { words: ['收评比', '收好了'] },
  'inspection.vote': { words: ['评比投票', '票投好了'] },
  'inspection.withdrawRound': { words: ['不评了', '不评了，办好了'] },
  'inspection.object': { words: ['对评比提意见', '送到了'] },
  'inspection.decideObjection': { words: ['答复评比意见', '办好了'] },
  'meetings.callMeeting': { words: ['请大家开会', '请好了'] },
  'meetings.holdMeeting': { words: ['记谁来了', '记好了'] },
  'meetings.publishMinutes': { words: ['公布会上说的', '公布了'] },
  'meetings.callOffMeeting': { words: ['会不开了', '记下了，不开了'] },
  'pledges.promise': { words: ['说一件事', '说下了，明天过后贴出来'] },
  'pledges.promiseAtHome': { words: ['自家说一件事', '说下了'] },
  'pledges.keep': { words: ['写做到了', '写上了'] },
  'pledges.lengthen': { words: ['改日子', '改好了'] },
  'pledges.answer': { words: ['说做没做到', '记下了'] },
  'pledges.mark': { words: ['年底评一评', '记下了'] },
  'pledges.withdraw': { words: ['收回', '收回了'] },
  'requests.raise': { words: ['说一件事', '说给村里了'] },
  'requests.report': { words: ['报一件事', '报上去了'] },
  'requests.join': { words: ['我也等着', '记下了，办好了告诉您'] },
  'requests.urge': { words: ['催一催', '催过了'] },
  'requests.withdraw': { words: ['不用办了', '记下了'] },
  'requests.accept': { words: ['接一件事', '接了'] },
  'requests.pass': { words: ['转给别处', '转过去了'] },
  'requests.dispute': { words: ['请上面定', '送上去了'] },
  'requests.rule': { words: ['定归谁办', '定好了'] },
  'requests.note': { words: ['写进展', '写上了'] },
  'requests.assign': { words: ['请人帮着办', '请了'] },
  'requests.help': { words: ['写帮着办好了', '写上了'] },
  'requests.hand': { words: ['派给单位', '派过去了'] },
  'requests.discuss': { words: ['拿到会上商量', '写上了'] },
  'requests.postpone': { words: ['改日子', '改好了'] },
  'requests.finish': { words: ['写办好了', '写上了'] },
  'requests.turn': { words: ['指一条路', '告诉他了'] },
  'requests.insist': { words: ['还是要办', '送到了'] },
  'requests.agree': { words: ['说行不行', '记下了'] },
  'requests.again': { words: ['说还不行', '送到了'] },
  'requests.revisit': { words: ['记回访', '记下了'] },
  'points.fileRules': { words: ['送镇上备案', '送到镇上了'] },
  'filings.clear': { words: ['看备案', '记下了，用起来了'] },
  'filings.order': { words: ['要村里改', '告诉村里了'] },
  'filings.correct': { words: ['写改了什么', '告诉镇上了'] },
  'filings.withdraw': { words: ['收回备案', '收回来了'] },
}

/** What is told of a change, and what of it is not kept. */
export const tellingOf = (name: ChangeName): Told<never> & { readonly secret?: readonly string[] } => CHANGES[name]

export const isChangeName = (value: unknown): value is ChangeName =>
  typeof value === 'string' && Object.keys(CHANGES).includes(value)
