import { PEOPLE, type Person } from '../support/world'

/** Somebody of the world; null is a stranger, who is not signed in. */
export type Somebody = Person | null

/** Who may ask what, when it is about 李大山's home: in 青石湾村, its first group and its first grid. */
interface Circle {
  readonly who: readonly Somebody[]
  readonly may: readonly string[]
}

const SIGNED_IN = Object.keys(PEOPLE) as Person[]
const EVERYBODY: readonly Somebody[] = [...SIGNED_IN, null]
const VILLAGE = SIGNED_IN.filter((person) => PEOPLE[person].village === 'qs')
const HOME: readonly Person[] = ['dashan', 'xiuying']
const COUNCIL: readonly Person[] = ['council1', 'council2', 'council3']
/** The worker of its grid, the leader of its group, and the committee. */
const NEAR: readonly Person[] = ['clerk', 'worker1', 'leader1']
/** Whoever holds an office that reaches it. */
const OFFICES: readonly Person[] = [...NEAR, ...COUNCIL, 'supervisor', 'shopkeeper', 'townOfficer']
/** Whoever has such a duty anywhere; what they are answered is cut to their own places. */
const WORKERS: readonly Person[] = ['worker1', 'worker2', 'otherWorker']

/**
 * What villagers were promised, written down by hand and apart from the access table: a row of the table that became
 * wider, or narrower, agrees with itself, with the walk that reads it and with its page, and not with this.
 */
export const CIRCLES: readonly Circle[] = [
  {
    who: EVERYBODY,
    may: [
      ...['village.listVillages', 'village.home', 'village.findHousehold', 'village.signIn', 'village.signOut'],
      ...['village.listNotices', 'points.catalogue', 'points.listPublicised', 'points.ranking', 'shop.shelf'],
      'inspection.results',
    ],
  },
  {
    who: SIGNED_IN,
    may: [
      ...[
        'village.me',
        'village.uploadFolder',
        'village.setPreference',
        'village.listMessages',
        'village.readMessages',
      ],
      ...['village.acceptMessages', 'points.listMine', 'shop.place', 'shop.listMine'],
      ...['pledges.listMine', 'pledges.promiseAtHome', 'requests.listMine'],
    ],
  },
  {
    who: VILLAGE,
    may: [
      ...['points.raiseClaim', 'points.object', 'points.claim', 'shop.budget', 'inspection.listRounds'],
      ...['inspection.round', 'inspection.walk', 'inspection.score', 'inspection.sheet', 'inspection.object'],
      ...['meetings.listMeetings', 'meetings.meeting', 'pledges.answer'],
      ...['requests.near', 'requests.raise', 'requests.join', 'requests.urge', 'requests.withdraw'],
      ...['requests.insist', 'requests.agree', 'requests.help', 'requests.discussed'],
    ],
  },
  {
    who: [...VILLAGE, 'townOfficer'],
    may: ['pledges.listPledges', 'pledges.pledge', 'filings.listFilings', 'filings.filing', 'paper.filing'],
  },
  { who: ['townOfficer'], may: ['filings.clear', 'filings.order'] },
  { who: ['clerk'], may: ['points.fileRules', 'filings.correct', 'filings.withdraw'] },
  // By an office; over which part of the village it is held says the use case.
  { who: [...OFFICES, 'worker2', 'otherWorker'], may: ['pledges.promise'] },
  { who: OFFICES, may: ['pledges.lengthen'] },
  { who: [...HOME, ...OFFICES], may: ['pledges.keep', 'pledges.withdraw'] },
  { who: ['supervisor'], may: ['pledges.mark', 'requests.revisit'] },
  {
    who: [...VILLAGE, 'townOfficer'],
    may: ['requests.talk', 'requests.listRequests', 'requests.promises', 'requests.board', 'requests.request'],
  },
  { who: VILLAGE, may: ['requests.again'] },
  // Whoever looks after a place and says in one tap what is wrong there: nobody of this world does.
  { who: [], may: ['requests.report'] },
  // Whoever may have it in hand; at which level it lies says the flow.
  {
    who: [...NEAR, 'townOfficer'],
    may: [
      ...['requests.accept', 'requests.pass', 'requests.dispute', 'requests.note', 'requests.postpone'],
      ...['requests.finish', 'requests.turn', 'requests.helpers', 'requests.assign'],
    ],
  },
  { who: NEAR, may: ['requests.discuss'] },
  { who: ['townOfficer'], may: ['requests.rule', 'requests.hand', 'requests.townDesk'] },
  { who: HOME, may: ['points.stateCase', 'points.rectify', 'shop.contest', 'shop.answerOffer'] },
  {
    who: [...HOME, ...NEAR],
    may: [
      ...['village.household', 'points.withdrawClaim', 'points.passbook', 'points.seal', 'points.chainLines'],
      'points.lately',
      ...['shop.setPin', 'shop.pin', 'paper.passbook'],
    ],
  },
  { who: [...HOME, ...NEAR, 'supervisor'], may: ['points.entry'] },
  { who: [...HOME, ...NEAR, 'shopkeeper'], may: ['shop.cancel', 'paper.orderSlip'] },
  { who: [...HOME, ...NEAR, 'shopkeeper', 'supervisor'], may: ['shop.order'] },
  { who: [...HOME, 'clerk', 'worker1'], may: ['village.doorCode'] },
  { who: ['dashan', ...NEAR], may: ['village.revealNumber'] },
  { who: ['dashan', 'supervisor'], may: ['village.listLooks'] },
  {
    who: NEAR,
    may: [
      ...['village.decideSignIn', 'points.raiseClaimFor', 'points.raiseDeduction', 'points.verifyClaim'],
      ...['points.checkRectified', 'shop.placeFor'],
    ],
  },
  { who: [...HOME, ...NEAR], may: ['village.naming', 'village.chooseNaming'] },
  { who: ['clerk', 'supervisor'], may: ['village.listAssessments'] },
  { who: ['clerk'], may: ['village.keepAssessment'] },
  { who: ['clerk', 'worker1'], may: ['village.renewDoorCode'] },
  { who: COUNCIL, may: ['points.voteOnClaim', 'points.standAside', 'inspection.vote'] },
  {
    who: ['clerk', 'supervisor'],
    may: [
      ...['points.decideObjection', 'shop.settle', 'inspection.decideObjection'],
      ...['paper.exportVillage', 'paper.exportRound'],
    ],
  },
  {
    who: ['clerk'],
    may: [
      ...['village.publishNotice', 'village.withdrawNotice', 'village.setKin', 'village.rosterTemplate'],
      'village.previewRoster',
      ...[
        'points.listTemplates',
        'points.template',
        'points.checkRules',
        'points.adoptCatalogue',
        'points.readRulesSheet',
      ],
      ...['points.adoptBudget', 'inspection.startRound', 'inspection.closeWalk', 'inspection.withdrawRound'],
      ...['meetings.callMeeting', 'meetings.holdMeeting', 'meetings.publishMinutes', 'meetings.callOffMeeting'],
      ...['paper.notices', 'paper.ranking', 'paper.inspection', 'paper.walkSheet'],
    ],
  },
  {
    who: ['clerk', 'shopkeeper'],
    may: [
      ...['shop.findOrder', 'shop.handOver', 'shop.findDoor', 'shop.offer', 'shop.sell', 'shop.setShop'],
      ...['shop.saveGoods', 'shop.stockIn', 'shop.countStock', 'shop.listTemplates', 'shop.readGoodsSheet'],
      ...['shop.importGoods', 'paper.priceList', 'paper.blankSlips'],
    ],
  },
  {
    who: ['clerk', 'shopkeeper', 'supervisor'],
    may: ['shop.counter', 'shop.stock', 'shop.stockMoves', 'paper.exportShop'],
  },
  { who: ['clerk', 'townOfficer'], may: ['village.grantRole', 'village.revokeRole'] },
  {
    who: ['clerk', 'townOfficer', 'supervisor'],
    may: ['village.listRoles', 'village.applyRoster', 'village.rosterProgress', 'village.latestRoster'],
  },
  { who: [...VILLAGE, 'townOfficer'], may: ['village.directory'] },
  { who: ['clerk', 'townOfficer', ...WORKERS], may: ['village.findResident'] },
  { who: ['clerk', 'townOfficer', 'leader1', ...WORKERS], may: ['village.listHouseholds'] },
  { who: ['clerk', ...WORKERS], may: ['paper.doorCodes'] },
  { who: ['clerk', 'otherClerk', 'leader1', ...WORKERS], may: ['village.listSignIns'] },
  { who: ['clerk', 'otherClerk', 'leader1', 'supervisor', ...COUNCIL, ...WORKERS], may: ['village.workbench'] },
]
