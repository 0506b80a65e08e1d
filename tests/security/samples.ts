import { filings } from '@shared/filings/contract'
import { inspection } from '@shared/inspection/contract'
import { meetings } from '@shared/meetings/contract'
import { pledges } from '@shared/pledges/contract'
import { pointsContract } from '@shared/points/contract'
import { requests } from '@shared/requests/contract'
import { shop } from '@shared/shop/contract'
import { village } from '@shared/village/contract'
import { key } from '../support/cloud'
import { filingSamples } from './filing-spot'
import { meetingSamples } from './meeting-spot'
import { orderSamples } from './order-spot'
import { paperSamples } from './paper-spot'
import { pledgeSamples } from './pledge-spot'
import { requestSamples } from './request-spot'
import { roundSamples } from './round-spot'
import { stockSamples } from './shop-spot'
import type { Spot } from './spots'

const soon = 4_000_000_000_000
const file = 'cloud://local.test/uploads/0123456789abcdef/nothing.jpg'
const rule = {
  name: '清扫巷道',
  category: '环境',
  kind: 'award' as const,
  points: { min: 5, max: 5 },
  unit: 'household' as const,
  caps: {},
  evidence: { photo: false, words: false, note: '' },
  path: { verify: true as const, endorse: 1, noticeDays: 3 },
}
const resolution = {
  title: '一次会议',
  meeting: 'council' as const,
  day: '2026-01-01',
  entitled: 9,
  present: 1,
  inFavour: 1,
}

/** A well-formed input of every procedure, aimed at one spot: what is refused is then refused for who asks. */
export const samples: Record<string, (spot: Spot) => Record<string, unknown>> = {
  'village.listVillages': () => ({}),
  'village.workbench': () => ({ desk: 'claim.verify' }),
  'village.home': () => ({}),
  'village.findHousehold': ({ villageId }) => ({ villageId }),
  'village.signIn': ({ householdId }) => ({ householdId, name: '查无此人', idLastFour: '0000' }),
  'village.signOut': () => ({}),
  'village.listSignIns': ({ villageId }) => ({ villageId }),
  'village.decideSignIn': ({ signInId }) => ({ signInId, agree: false, reason: '不认识' }),
  'village.me': () => ({}),
  'village.uploadFolder': () => ({}),
  'village.setPreference': () => ({ elder: true, readAloud: false }),
  'village.listMessages': () => ({}),
  'village.readMessages': () => ({ until: 0 }),
  'village.acceptMessages': () => ({ template: 'progress', count: 1 }),
  'village.publishNotice': ({ villageId }) => ({ villageId, title: '通知', text: '明天开会' }),
  'village.withdrawNotice': ({ villageId }) => ({ villageId, noticeId: 'none', reason: '写错了' }),
  'village.listNotices': ({ villageId }) => ({ villageId }),
  'village.listHouseholds': ({ villageId }) => ({ villageId }),
  'village.household': ({ householdId }) => ({ householdId }),
  'village.revealNumber': ({ residentId }) => ({ residentId, field: 'phone', reason: '核对' }),
  'village.listLooks': ({ residentId }) => ({ residentId }),
  'village.setKin': ({ householdId }) => ({ householdId, kinHouseholdIds: [] }),
  'village.naming': ({ householdId }) => ({ householdId }),
  'village.chooseNaming': ({ householdId }) => ({ householdId, purpose: 'ranking', version: 1, manner: 'surname' }),
  'village.listAssessments': ({ villageId }) => ({ villageId }),
  'village.keepAssessment': ({ villageId }) => ({
    ...{ villageId, purpose: 'ranking', version: 1, effect: '本村人知道挣了多少分', measures: '没点头的遮一个字' },
  }),
  'village.doorCode': ({ householdId }) => ({ householdId }),
  'village.renewDoorCode': ({ householdId }) => ({ householdId, reason: '丢了' }),
  'village.rosterTemplate': ({ villageId }) => ({ villageId }),
  'village.previewRoster': ({ villageId }) => ({ villageId, file }),
  'village.applyRoster': ({ importId }) => ({ importId }),
  'village.rosterProgress': ({ importId }) => ({ importId }),
  'village.latestRoster': ({ villageId }) => ({ villageId }),
  'village.listRoles': ({ villageId }) => ({ villageId }),
  'village.directory': ({ villageId }) => ({ villageId }),
  'village.findResident': ({ villageId }) => ({ villageId, name: '李大山' }),
  'village.grantRole': ({ villageId }) => ({
    villageId,
    residentId: 'nobody',
    role: 'council',
    placeId: villageId,
    until: soon,
  }),
  'village.revokeRole': ({ villageId }) => ({
    villageId,
    residentId: 'nobody',
    role: 'council',
    placeId: villageId,
    reason: '到期',
  }),

  'points.listTemplates': ({ villageId }) => ({ villageId }),
  'points.template': ({ villageId }) => ({ villageId, templateId: 'luoyu' }),
  'points.checkRules': ({ villageId }) => ({ villageId, rules: [rule] }),
  'points.readRulesSheet': ({ villageId }) => ({ villageId, file }),
  'points.adoptCatalogue': ({ villageId }) => ({ villageId, rules: [rule], resolution, after: 0 }),
  'points.adoptBudget': ({ villageId }) => ({
    villageId,
    budget: { year: '2026', fundFen: 100_000, fenPerPoint: 10, lastsYears: 1, resolution },
    after: 0,
  }),
  'points.catalogue': ({ villageId }) => ({ villageId }),
  'points.raiseClaim': ({ villageId }) => ({ villageId, ruleId: 'none', photos: [] }),
  'points.raiseClaimFor': ({ householdId }) => ({ householdId, ruleId: 'none', photos: [], onPaper: true }),
  'points.raiseDeduction': ({ householdId }) => ({
    householdId,
    ruleId: 'none',
    words: '门前堆了杂物',
    photos: [file],
  }),
  'points.verifyClaim': ({ claimId }) => ({ claimId, agree: true }),
  'points.voteOnClaim': ({ claimId }) => ({ claimId, agree: true }),
  'points.standAside': ({ claimId }) => ({ claimId, aside: true }),
  'points.withdrawClaim': ({ claimId }) => ({ claimId }),
  'points.stateCase': ({ claimId }) => ({ claimId, words: '当时不在家' }),
  'points.rectify': ({ claimId }) => ({ claimId, photos: [] }),
  'points.checkRectified': ({ claimId }) => ({ claimId, agree: true }),
  'points.object': ({ claimId }) => ({ claimId, reason: '不是这样' }),
  'points.decideObjection': ({ claimId }) => ({ claimId, uphold: false, reason: '查过了' }),
  'points.claim': ({ claimId }) => ({ claimId }),
  'points.lately': ({ householdId }) => ({ householdId }),
  'points.listMine': () => ({}),
  'points.listPublicised': ({ villageId }) => ({ villageId }),
  'points.passbook': ({ householdId }) => ({ householdId }),
  'points.entry': ({ entryId }) => ({ entryId }),
  'points.seal': ({ householdId }) => ({ householdId }),
  'points.chainLines': ({ householdId }) => ({ householdId }),
  'points.ranking': ({ villageId }) => ({ villageId, period: 'year' }),

  ...orderSamples,
  ...stockSamples,
  ...paperSamples,
  ...roundSamples,
  ...meetingSamples,
  ...pledgeSamples,
  ...requestSamples,
  ...filingSamples,
}

const contracts: Record<string, Record<string, { '~orpc': { meta: { kind: string } } }>> = {
  village,
  points: pointsContract,
  shop,
  inspection,
  meetings,
  pledges,
  requests,
  filings,
}

/** The sample with the key that a change needs. */
export function sampleOf(procedure: string, spot: Spot): Record<string, unknown> {
  const [context = '', name = ''] = procedure.split('.')
  const isChange = contracts[context]?.[name]?.['~orpc'].meta.kind === 'change'
  const make = samples[procedure]
  if (!make) throw new Error(`${procedure} has no sample input: write one`)
  return isChange ? { ...make(spot), key: key() } : make(spot)
}
