/** Two walks round the houses: one that is posted by the end of the story, and one that a visitor can go on with. */
import { DAY_MS, villageTime } from '@shared/kernel/time'
import type { DraftRule } from '@shared/points/rule'
import { type Random, randomFrom } from './random'
import { type Actor, forEach, key, type Stage } from './stage'
import type { Desks } from './story'

const houseRule = (name: string, note: string): DraftRule => ({
  ...{ name, category: '环境卫生', kind: 'award', unit: 'household', caps: { month: 1 } },
  points: { min: 1, max: 5 },
  evidence: { photo: false, words: false, note },
  path: { verify: true, endorse: 1, noticeDays: 3 },
})

/** What is looked at from door to door: the village's own, beside the catalogue that it took over. */
export const HOUSE_RULES: readonly DraftRule[] = [
  houseRule('院坝干净', '走户时看院坝和门前'),
  houseRule('柴草放得整齐', '走户时看柴草和农具'),
  houseRule('垃圾分了类', '走户时看垃圾桶'),
]

/** So many doors of the second round are done when the visitor comes in. */
const DOORS_DONE = 20

export function openWalk(stage: Stage, desks: Desks): (day: number) => Promise<unknown> {
  const { villageId } = stage
  const worker = desks.actor('demo-zhang-xiaomei')
  const random = randomFrom(stage.roster.seed + 2)
  let [first, second] = ['', '']
  const morningOf = (day: number): number => stage.start + day * DAY_MS

  const start = async (title: string, group: string, inspectors: readonly Actor[]): Promise<string> => {
    const { places } = await stage.clerk.village.listRoles({ villageId })
    const { roundId } = await stage.clerk.inspection.startRound({
      ...{ villageId, title: `${villageTime(stage.start).month() + 1}月${title}`, key: key(title) },
      ruleIds: HOUSE_RULES.map(({ name }) => desks.rule(name).id),
      groupIds: places.flatMap(({ id, name }) => (name === group ? id : [])),
      inspectorIds: inspectors.map(({ residentId }) => residentId),
    })
    return roundId
  }

  const evenings: Readonly<Record<number, () => Promise<unknown>>> = {
    2: async () => {
      first = await start('3组走户', '3组', [worker, desks.actor('demo-sun-mancang')])
    },
    4: async () => {
      await walk(random, worker, { roundId: first, scoredAt: morningOf(4) })
      await walk(random, desks.actor('demo-sun-mancang'), { roundId: first, scoredAt: morningOf(4) })
      await stage.clerk.inspection.closeWalk({ roundId: first, key: key(first) })
    },
    6: () => desks.actor('demo-ma-fulin').cloud.inspection.vote({ roundId: first, agree: true, key: key(first) }),
    14: async () => {
      second = await start('5组走户', '5组', [worker, desks.actor('demo-wu-chunyan')])
    },
    16: () => walk(random, worker, { roundId: second, scoredAt: morningOf(16), most: DOORS_DONE }),
  }
  return async (day) => evenings[day]?.()
}

/** Scores the doors that nobody else has scored, but for those where somebody else has to look. */
async function walk(
  random: Random,
  { cloud }: Actor,
  { roundId, scoredAt, most }: { roundId: string; scoredAt: number; most?: number },
): Promise<void> {
  const [{ items }, doors] = await Promise.all([cloud.inspection.round({ roundId }), doorsOf(cloud, roundId)])
  const open = doors.filter(({ sheet, recused }) => sheet?.mine !== false && !recused).slice(0, most)
  const given = open.map(({ householdId }) => ({
    householdId,
    scores: items.map(({ id, points }) => ({ itemId: id, points: random.between(2, points.max) })),
  }))
  // One after the other, as a walk goes: each sheet writes the gate of the round.
  const score = (sheet: (typeof given)[number]) =>
    cloud.inspection.score({
      ...{ roundId, ...sheet, photos: [], scoredAt, replaces: 0 },
      key: key(roundId, sheet.householdId),
    })
  await forEach(given, score, 1)
}

async function doorsOf({ inspection }: Actor['cloud'], roundId: string) {
  const doors = []
  let cursor: string | undefined
  do {
    const { items, next } = await inspection.walk({ roundId, ...(cursor === undefined ? {} : { cursor }) })
    doors.push(...items)
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return doors
}
