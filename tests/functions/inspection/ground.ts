import { DAY_MS, HOUR_MS } from '@shared/kernel/time'
import { type Sheet, sheets } from '../../../cloudfunctions/inspection/documents'
import { passbooks } from '../../../cloudfunctions/points/documents'
import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person, residentIdOf } from '../../support/world'
import type { RuleIds } from '../points/ground'

/** Who walks in most tests: one of either group, and neither of the council. */
export const INSPECTORS: readonly Person[] = ['leader1', 'worker2']

export interface Beginning {
  readonly ruleIds: readonly string[]
  readonly groupIds?: readonly string[]
  readonly inspectors?: readonly Person[]
}

/** Begins a round as the committee does; answers with its id. */
export async function startRound(cloud: TestCloud, beginning: Beginning): Promise<string> {
  const { ruleIds, groupIds = [], inspectors = INSPECTORS } = beginning
  const { roundId } = await cloud.as('clerk').inspection.startRound({
    ...{ villageId: 'qs', title: '五月庭院评比', ruleIds: [...ruleIds], groupIds: [...groupIds] },
    ...{ inspectorIds: inspectors.map(residentIdOf), key: key() },
  })
  return roundId
}

/** Neighbourly help is worth 15 or nothing, volunteering 5 to 20. */
export const itemsOf = ({ plain, ranged }: RuleIds): string[] => [plain, ranged]

export type Scores = { itemId: string; points: number }[]
export const scoresOf = (ids: readonly string[], ...points: number[]): Scores =>
  ids.map((itemId, n) => ({ itemId, points: points[n] ?? 0 }))

/** One sheet, as an inspector's phone sends it. */
export const sheetInput = (
  cloud: TestCloud,
  at: { roundId: string; home: Person; scores: Scores; replaces?: number; words?: string },
) => {
  const { roundId, home, scores, replaces = 0, words } = at
  return {
    ...{ roundId, householdId: householdIdOf(home), scores, photos: [], scoredAt: cloud.now(), replaces, key: key() },
    ...(words === undefined ? {} : { words }),
  }
}

export const scoreBy = (cloud: TestCloud, person: Person, at: Parameters<typeof sheetInput>[1]) =>
  cloud.as(person).inspection.score(sheetInput(cloud, at))

export const closeBy = (cloud: TestCloud, roundId: string) =>
  cloud.as('clerk').inspection.closeWalk({ roundId, key: key() })

export const voteBy = (cloud: TestCloud, person: Person, roundId: string, reason?: string) =>
  cloud
    .as(person)
    .inspection.vote({ roundId, agree: reason === undefined, ...(reason === undefined ? {} : { reason }), key: key() })

export const sheetOf = async (cloud: TestCloud, roundId: string, home: Person): Promise<Sheet> => {
  const sheet = await cloud.store.get(sheets, `${roundId}:${householdIdOf(home)}`)
  if (!sheet) throw new Error(`${home} has no sheet`)
  return sheet
}

export const roundState = async (cloud: TestCloud, roundId: string) =>
  (await cloud.as('clerk').inspection.round({ roundId })).round.state

export const balanceOf = async (cloud: TestCloud, home: Person): Promise<number> =>
  (await cloud.store.get(passbooks, householdIdOf(home)))?.balance ?? 0

/** The notice runs from when every household has heard, and is over four days later. */
export async function passNotice(cloud: TestCloud): Promise<void> {
  await cloud.advance(HOUR_MS)
  await cloud.advance(4 * DAY_MS)
}
