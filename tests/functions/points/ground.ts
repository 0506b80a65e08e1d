import type { DraftRule, Resolution } from '@shared/points/rule'
import * as z from 'zod'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, openCloud, type TestCloud } from '../../support/cloud'
import { PICTURE } from '../../support/picture'
import { layWorld, type Person } from '../../support/world'

export const photoOf = (cloud: TestCloud, person: Person, name = 'a.jpg'): Promise<string> =>
  cloud.upload(person, name, PICTURE)

export const draft = (name: string, more: Partial<DraftRule> = {}): DraftRule => ({
  name,
  category: '志愿服务',
  kind: 'award',
  points: { min: 15, max: 15 },
  unit: 'household',
  caps: {},
  evidence: { photo: false, words: false, note: '' },
  path: { verify: true, endorse: 1, noticeDays: 3 },
  ...more,
})

export const RULES = {
  plain: draft('帮扶邻里'),
  careful: draft('见义勇为', { points: { min: 50, max: 50 }, path: { verify: true, endorse: 2, noticeDays: 7 } }),
  ranged: draft('志愿服务', { points: { min: 5, max: 20 } }),
  shown: draft('清理河道', { evidence: { photo: true, words: true, note: '照片' } }),
  capped: draft('参加会议', { caps: { day: 3 } }),
  person: draft('党日活动签到', { unit: 'person', caps: { day: 1 } }),
  fault: draft('柴草乱堆', {
    kind: 'deduction',
    points: { min: 5, max: 5 },
    path: { verify: true, endorse: 1, noticeDays: 3 },
    rectifyDays: 7,
  }),
} as const

export const RESOLUTION: Resolution = {
  title: '青石湾村积分细则',
  meeting: 'representatives',
  day: '2026-01-10',
  entitled: 30,
  present: 26,
  inFavour: 24,
}

/** Spring, so that no test meets the turn of the year by accident: 18 May 2027, 9:30 in the village. */
export const SPRING = Date.UTC(2027, 4, 18, 1, 30)

/** The world of the tests, on a day in spring. */
export async function openVillage(): Promise<TestCloud> {
  const cloud = await openCloud({ clockOffsetMs: SPRING - Date.now() })
  await layWorld(cloud)
  return cloud
}

export type RuleIds = Record<keyof typeof RULES, string>

/** Puts the rules above in force; answers with their ids by the names used here. */
export async function adoptRules(cloud: TestCloud): Promise<RuleIds> {
  const { catalogue, adoptCatalogue } = cloud.as('clerk').points
  await adoptCatalogue({ villageId: 'qs', rules: Object.values(RULES), resolution: RESOLUTION, after: 0, key: key() })
  const adopted = (await catalogue({ villageId: 'qs' })).catalogue?.rules ?? []
  const idOf = (name: string) => adopted.find((rule) => rule.name === name)?.id ?? ''
  const ids = Object.entries(RULES).map(([word, rule]) => [word, idOf(rule.name)])
  return Object.fromEntries(ids)
}

/** A good deed of the person's own household; answers with the claim's id. */
export const raise = async (cloud: TestCloud, person: Person, ruleId: string, words?: string): Promise<string> => {
  const input = { villageId: 'qs', ruleId, photos: [], key: key(), ...(words === undefined ? {} : { words }) }
  return (await cloud.as(person).points.raiseClaim(input)).claimId
}

export const verify = (cloud: TestCloud, person: Person, claimId: string) =>
  cloud.as(person).points.verifyClaim({ claimId, agree: true, key: key() })

export const vote = (cloud: TestCloud, person: Person, claimId: string, agree = true) =>
  cloud.as(person).points.voteOnClaim({ claimId, agree, key: key(), ...(agree ? {} : { reason: '我没看见' }) })

/** A good deed of 李大山家 as far as the public notice. */
export async function publicise(cloud: TestCloud, ruleId: string): Promise<string> {
  const claimId = await raise(cloud, 'dashan', ruleId)
  await verify(cloud, 'worker1', claimId)
  await vote(cloud, 'council1', claimId)
  return claimId
}

export const stateOf = async (cloud: TestCloud, claimId: string) => (await cloud.store.get(claims, claimId))?.state

const metrics = z.object({ database: z.object({ operations: z.int(), scans: z.array(z.unknown()) }) })

/** What some work asks of the database: how many operations, and which of them no index serves. */
export async function questions(
  cloud: TestCloud,
  work: () => Promise<unknown>,
): Promise<{ operations: number; scans: unknown[] }> {
  await fetch(`${cloud.local.url}/local/metrics/reset`, { method: 'POST' })
  await work()
  const answer: unknown = await (await fetch(`${cloud.local.url}/local/metrics`)).json()
  return metrics.parse(answer).database
}
