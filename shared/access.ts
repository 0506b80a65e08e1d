import type { Contract } from './contract'
import { FILING_ACTS, filingFlow } from './filings/flow'
import { ROUND_ACTS, roundFlow, SHEET_ACTS, sheetFlow } from './inspection/flow'
import type { Access } from './kernel/access'
import { accessToActs } from './matter/access'
import { MEETING_ACTS, meetingFlow } from './meetings/flow'
import { PLEDGE_ACTS, PLEDGE_FLOWS } from './pledges/flow'
import { CLAIM_ACTS, CLAIM_FLOWS } from './points/flow'
import { REQUEST_ACTS, REQUEST_FLOWS } from './requests/flow'
import { ORDER_ACTS, orderFlow } from './shop/flow'

type ProcedureName = { [C in keyof Contract]: `${C}.${keyof Contract[C] & string}` }[keyof Contract]

/** First checks fall to whoever is nearest: the grid worker, the group leader, and the committee for all. */
const NEAREST = { gridWorker: 'grid', groupLeader: 'group', committee: 'village' } as const
const OFFICE = { committee: 'village' } as const
/** Whoever keeps the shop; the committee stands in. */
const SHOP = { shopkeeper: 'village', committee: 'village' } as const
/** The village's own people, its committee and who watches it. */
const VILLAGERS = { resident: 'village', committee: 'village', council: 'village', supervisor: 'village' } as const
/** Whoever may say yes to a roster beside the one who brings it. */
const WITNESSES = { committee: 'village', supervisor: 'village', townOfficer: 'town' } as const
const COUNTRY_WIDE = { guest: 'public' } as const

/**
 * Who may call what, and over whom. What is done to a matter says its flow: whoever may take the step may call it. The server enforces it in one middleware and refuses what is not in it;
 * the client reads it to know what to show; a test walks all of it.
 */
export const access = {
  'village.listVillages': { who: COUNTRY_WIDE, target: 'none' },
  'village.home': { who: COUNTRY_WIDE, target: 'none' },
  'village.workbench': {
    who: { gridWorker: 'public', groupLeader: 'public', committee: 'public', council: 'public', supervisor: 'public' },
    target: 'none',
  },
  'village.findHousehold': { who: COUNTRY_WIDE, target: 'village' },
  'village.signIn': { who: COUNTRY_WIDE, target: 'household' },
  // Open to guests, so that a repeat of it, when nobody is signed in any more, answers what it answered first.
  'village.signOut': { who: COUNTRY_WIDE, target: 'none' },
  'village.listSignIns': { who: { gridWorker: 'public', groupLeader: 'public', committee: 'public' }, target: 'none' },
  'village.decideSignIn': { who: NEAREST, target: 'signIn' },
  'village.me': { who: { resident: 'public' }, target: 'none' },
  'village.uploadFolder': { who: { resident: 'public' }, target: 'none' },
  'village.setPreference': { who: { resident: 'public' }, target: 'none' },
  'village.listMessages': { who: { resident: 'public' }, target: 'none' },
  'village.readMessages': { who: { resident: 'public' }, target: 'none' },
  'village.acceptMessages': { who: { resident: 'public' }, target: 'none' },
  'village.publishNotice': { who: OFFICE, target: 'village' },
  'village.withdrawNotice': { who: OFFICE, target: 'village' },
  'village.listNotices': { who: COUNTRY_WIDE, target: 'village' },
  'village.listHouseholds': {
    who: { gridWorker: 'public', groupLeader: 'public', committee: 'village', townOfficer: 'town' },
    target: 'village',
  },
  'village.household': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'village.revealNumber': { who: { resident: 'self', ...NEAREST }, target: 'resident' },
  'village.listLooks': { who: { resident: 'self', supervisor: 'village' }, target: 'resident' },
  'village.setKin': { who: OFFICE, target: 'household' },
  'village.naming': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'village.chooseNaming': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'village.listAssessments': { who: { committee: 'village', supervisor: 'village' }, target: 'village' },
  'village.keepAssessment': { who: OFFICE, target: 'village' },
  'village.doorCode': { who: { resident: 'household', gridWorker: 'grid', committee: 'village' }, target: 'household' },
  'village.renewDoorCode': { who: { gridWorker: 'grid', committee: 'village' }, target: 'household' },
  'village.rosterTemplate': { who: OFFICE, target: 'village' },
  'village.previewRoster': { who: OFFICE, target: 'village' },
  'village.applyRoster': { who: WITNESSES, target: 'import' },
  'village.rosterProgress': { who: WITNESSES, target: 'import' },
  'village.latestRoster': { who: WITNESSES, target: 'village' },
  'village.listRoles': { who: { committee: 'village', supervisor: 'village', townOfficer: 'town' }, target: 'village' },
  'village.directory': { who: { ...VILLAGERS, townOfficer: 'town' }, target: 'village' },
  'village.findResident': {
    who: { committee: 'village', gridWorker: 'public', townOfficer: 'town' },
    target: 'village',
  },
  'village.grantRole': { who: { committee: 'village', townOfficer: 'town' }, target: 'village' },
  'village.revokeRole': { who: { committee: 'village', townOfficer: 'town' }, target: 'village' },

  'points.listTemplates': { who: OFFICE, target: 'village' },
  'points.template': { who: OFFICE, target: 'village' },
  'points.checkRules': { who: OFFICE, target: 'village' },
  'points.readRulesSheet': { who: OFFICE, target: 'village' },
  'points.adoptCatalogue': { who: OFFICE, target: 'village' },
  'points.fileRules': { who: OFFICE, target: 'village' },
  'points.adoptBudget': { who: OFFICE, target: 'village' },
  'points.catalogue': { who: COUNTRY_WIDE, target: 'village' },
  'points.raiseClaim': { who: { resident: 'village' }, target: 'village' },
  'points.raiseClaimFor': { who: NEAREST, target: 'household' },
  'points.raiseDeduction': { who: NEAREST, target: 'household' },
  ...accessToActs(CLAIM_FLOWS, CLAIM_ACTS, 'claim'),
  'points.claim': {
    who: { resident: 'village', ...NEAREST, council: 'village', supervisor: 'village' },
    target: 'claim',
  },
  'points.listMine': { who: { resident: 'public' }, target: 'none' },
  'points.lately': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'points.listPublicised': { who: COUNTRY_WIDE, target: 'village' },
  'points.passbook': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'points.entry': { who: { resident: 'household', ...NEAREST, supervisor: 'village' }, target: 'entry' },
  'points.seal': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'points.chainLines': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'points.ranking': { who: COUNTRY_WIDE, target: 'village' },

  'shop.shelf': { who: COUNTRY_WIDE, target: 'village' },
  ...accessToActs([orderFlow], ORDER_ACTS, 'order'),
  // One's own household's; no target to look up, so that an order takes few round trips.
  'shop.place': { who: { resident: 'public' }, target: 'none' },
  'shop.placeFor': { who: NEAREST, target: 'household' },
  'shop.order': {
    who: { resident: 'household', ...NEAREST, shopkeeper: 'village', supervisor: 'village' },
    target: 'order',
  },
  'shop.listMine': { who: { resident: 'public' }, target: 'none' },
  'shop.counter': { who: { ...SHOP, supervisor: 'village' }, target: 'village' },
  'shop.findOrder': { who: SHOP, target: 'village' },
  'shop.findDoor': { who: SHOP, target: 'household' },
  'shop.offer': { who: SHOP, target: 'household' },
  'shop.sell': { who: SHOP, target: 'household' },
  'shop.setPin': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'shop.pin': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'shop.stock': { who: { ...SHOP, supervisor: 'village' }, target: 'village' },
  'shop.setShop': { who: SHOP, target: 'village' },
  'shop.saveGoods': { who: SHOP, target: 'village' },
  'shop.stockIn': { who: SHOP, target: 'village' },
  'shop.countStock': { who: SHOP, target: 'village' },
  'shop.stockMoves': { who: { ...SHOP, supervisor: 'village' }, target: 'village' },
  'shop.listTemplates': { who: SHOP, target: 'village' },
  'shop.readGoodsSheet': { who: SHOP, target: 'village' },
  'shop.importGoods': { who: SHOP, target: 'village' },
  'shop.budget': { who: VILLAGERS, target: 'village' },

  'inspection.listRounds': { who: VILLAGERS, target: 'village' },
  'inspection.startRound': { who: OFFICE, target: 'village' },
  'inspection.round': { who: VILLAGERS, target: 'round' },
  // Inspectors are villagers whom the committee named for this round; the use case refuses everybody else.
  'inspection.walk': { who: { resident: 'village' }, target: 'round' },
  ...accessToActs([roundFlow], ROUND_ACTS, 'round'),
  'inspection.results': { who: COUNTRY_WIDE, target: 'round' },
  ...accessToActs([sheetFlow], SHEET_ACTS, 'round'),
  'inspection.sheet': { who: VILLAGERS, target: 'round' },

  'meetings.listMeetings': { who: VILLAGERS, target: 'village' },
  'meetings.meeting': { who: VILLAGERS, target: 'meeting' },
  'meetings.callMeeting': { who: OFFICE, target: 'village' },
  ...accessToActs([meetingFlow], MEETING_ACTS, 'meeting'),

  'pledges.listPledges': { who: { ...VILLAGERS, townOfficer: 'town' }, target: 'village' },
  'pledges.listMine': { who: { resident: 'public' }, target: 'none' },
  'pledges.pledge': { who: { ...VILLAGERS, townOfficer: 'town' }, target: 'pledge' },
  // Over which grid or group it is held says the office itself; the use case asks for it.
  'pledges.promise': {
    who: {
      ...{
        committee: 'village',
        council: 'village',
        supervisor: 'village',
        shopkeeper: 'village',
        townOfficer: 'town',
      },
      ...{ gridWorker: 'public', groupLeader: 'public' },
    },
    target: 'village',
  },
  'pledges.promiseAtHome': { who: { resident: 'public' }, target: 'none' },
  ...accessToActs(PLEDGE_FLOWS, PLEDGE_ACTS, 'pledge'),
  'requests.talk': { who: { resident: 'village', townOfficer: 'town', countyOfficer: 'county' }, target: 'village' },
  'requests.listRequests': { who: { ...VILLAGERS, townOfficer: 'town', countyOfficer: 'county' }, target: 'village' },
  'requests.listMine': { who: { resident: 'public' }, target: 'none' },
  'requests.near': { who: { ...VILLAGERS }, target: 'village' },
  'requests.promises': { who: { ...VILLAGERS, townOfficer: 'town', countyOfficer: 'county' }, target: 'village' },
  'requests.board': { who: { ...VILLAGERS, townOfficer: 'town', countyOfficer: 'county' }, target: 'village' },
  'requests.townDesk': { who: { townOfficer: 'town', countyOfficer: 'county' }, target: 'village' },
  // Whoever handles it sees all of it: the nearest first, and whoever it has climbed to.
  'requests.request': {
    who: { ...VILLAGERS, ...NEAREST, townOfficer: 'town', countyOfficer: 'county' },
    target: 'request',
  },
  'requests.raise': { who: { resident: 'village' }, target: 'village' },
  'requests.report': { who: { stairLead: 'public', safetyInformant: 'public' }, target: 'none' },
  'requests.discussed': { who: VILLAGERS, target: 'meeting' },
  'requests.helpers': {
    who: { ...NEAREST, townOfficer: 'town', countyOfficer: 'county' },
    target: 'request',
  },
  ...accessToActs(REQUEST_FLOWS, REQUEST_ACTS, 'request'),

  'filings.listFilings': { who: { ...VILLAGERS, townOfficer: 'town' }, target: 'village' },
  'filings.filing': { who: { ...VILLAGERS, townOfficer: 'town' }, target: 'filing' },
  ...accessToActs([filingFlow], FILING_ACTS, 'filing'),

  'paper.passbook': { who: { resident: 'household', ...NEAREST }, target: 'household' },
  'paper.doorCodes': { who: { gridWorker: 'public', committee: 'village' }, target: 'village' },
  'paper.notices': { who: OFFICE, target: 'village' },
  'paper.ranking': { who: OFFICE, target: 'village' },
  'paper.priceList': { who: SHOP, target: 'village' },
  'paper.orderSlip': { who: { resident: 'household', ...NEAREST, shopkeeper: 'village' }, target: 'order' },
  'paper.blankSlips': { who: SHOP, target: 'village' },
  'paper.inspection': { who: OFFICE, target: 'round' },
  'paper.filing': { who: { ...VILLAGERS, townOfficer: 'town' }, target: 'filing' },
  'paper.walkSheet': { who: OFFICE, target: 'round' },
  'paper.exportVillage': { who: { committee: 'village', supervisor: 'village' }, target: 'village' },
  'paper.exportShop': { who: { ...SHOP, supervisor: 'village' }, target: 'village' },
  'paper.exportRound': { who: { committee: 'village', supervisor: 'village' }, target: 'round' },
} as const satisfies Record<ProcedureName, Access>

/** Looks a procedure up by the name that came over the wire; own keys only, so `__proto__` finds nothing. */
export const accessOf = (name: string): Access | undefined =>
  Object.hasOwn(access, name) ? (access as Record<string, Access>)[name] : undefined
