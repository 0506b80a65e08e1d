/** The first day of a village: people come in at their doors, are given roles, adopt their rules, read the first notices. */
import type { GrantedRole } from '@shared/kernel/access'
import { dayOf } from '@shared/kernel/time'
import { DEFAULT_CATALOGUE, defaultRules } from '@shared/points/catalogues'
import { NAMING, PURPOSES } from '@shared/village/naming'
import type { RosterHousehold } from '@shared/village/roster'
import { CAST, type Part, TOWN_OFFICER, VILLAGE, WAITING } from './cast'
import { type Actor, comeIn, credentialsOf, forEach, giveRoles, householdWith, key, type Stage } from './stage'
import type { Desks } from './story'
import { HOUSE_RULES } from './walk'

/** Grid workers and group leaders whom no screen names: somebody from the middle of each grid and group. */
function unnamed({ roster }: Stage): { part: Part; household: RosterHousehold }[] {
  const pick = (role: GrantedRole, of: (household: RosterHousehold) => string | null, openid: string) => {
    const held = CAST.flatMap(({ roles = [] }) => roles.filter(([one]) => one === role))
    const served = new Set(held.map(([, place]) => place))
    const places = [...new Set(roster.households.map(of))].filter((place) => place !== null && !served.has(place))
    return places.flatMap((place, n) => {
      const there = roster.households.filter((household) => of(household) === place)
      const household = there[Math.floor(there.length / (role === 'gridWorker' ? 2 : 3))]
      if (!household || place === null) return []
      return [
        {
          household,
          part: { openid: `${openid}-${n}`, name: household.head, note: null, roles: [[role, place]] } as Part,
        },
      ]
    })
  }
  return [
    ...pick('gridWorker', ({ grid }) => grid, 'demo-worker'),
    ...pick('groupLeader', ({ group }) => group, 'demo-leader'),
  ]
}

/** Everybody comes in and gets what they are to hold; answers with who acts where. */
export async function settle(stage: Stage, clerk: Actor): Promise<Omit<Desks, 'rule'>> {
  const named = CAST.map((part) => ({ part, household: householdWith(stage, part.name) }))
  const parts = [...named, ...unnamed(stage)]
  const actors = await forEach(parts, ({ part, household }) => comeIn(stage, part.openid, household, part.name))
  const given = parts.flatMap(({ part, household }, n) => {
    const actor = actors[n]
    const phone = household.residents.find(({ name }) => name === part.name)?.phone
    return (part.roles ?? []).flatMap(([role, place]) =>
      actor ? [{ actor, role, place, ...(phone ? { phone } : {}) }] : [],
    )
  })
  await giveRoles(stage, given)
  const holding = (role: GrantedRole, place: string): Actor => {
    const held = given.find((grant) => grant.role === role && grant.place === place)
    if (!held) throw new Error(`nobody is ${role} of ${place}`)
    return held.actor
  }
  return {
    actor: (openid) => {
      const found = actors.find((actor) => actor.openid === openid)
      if (!found) throw new Error(`${openid} has not come in`)
      return found
    },
    worker: (grid) => holding('gridWorker', grid ?? ''),
    leader: (group) => holding('groupLeader', group),
    clerk,
    council: given.filter(({ role }) => role === 'council').map(({ actor }) => actor),
  }
}

/** The village adopts the catalogue that it starts from, and knows its rules by name. */
export async function adoptRules({ clerk, doors, villageId, start }: Stage): Promise<Desks['rule']> {
  const day = dayOf(start)
  await clerk.points.adoptCatalogue({
    villageId,
    rules: [...defaultRules(DEFAULT_CATALOGUE), ...HOUSE_RULES],
    resolution: {
      title: `${VILLAGE.name}第三次村民代表会议`,
      meeting: 'representatives',
      day,
      ...{ entitled: 46, present: 42, inFavour: 41 },
    },
    after: 0,
    key: key('catalogue'),
  })
  // What is about pupils is asked about: the town looks at it and has nothing against it.
  const { filingId } = await clerk.points.fileRules({ villageId, version: 1, key: key('filed') })
  await doors.as(TOWN_OFFICER.openid).filings.clear({ filingId, key: key('cleared') })
  const { catalogue } = await clerk.points.catalogue({ villageId })
  const rules = new Map(catalogue?.rules.map((rule) => [rule.name, { id: rule.id, votes: rule.path.endorse }]))
  return (name) => {
    const found = rules.get(name)
    if (!found) throw new Error(`the catalogue has no ${name}`)
    return found
  }
}

/**
 * How some chose to be named: in full on the ranking and on paper, by surname, not at all; and one of the party who wants to be
 * known as that. The village thought it through beforehand.
 */
export async function chooseNames({ clerk, villageId }: Stage, { actor }: Pick<Desks, 'actor'>): Promise<void> {
  for (const purpose of PURPOSES) {
    const { version, assessment } = NAMING[purpose]
    await clerk.village.keepAssessment({ villageId, purpose, version, ...assessment, key: key('assess', purpose) })
  }
  const chosen = [
    ['demo-zhao-youtian', 'ranking', 'full'],
    ['demo-zhao-youtian', 'wall', 'full'],
    ['demo-zhao-youtian', 'party', 'full'],
    ['demo-sun-mancang', 'ranking', 'full'],
    ['demo-chen-guihua', 'ranking', 'surname'],
    ['demo-ma-laosan', 'ranking', 'none'],
  ] as const
  for (const [openid, purpose, manner] of chosen) {
    const { cloud, householdId } = actor(openid)
    const { version } = NAMING[purpose]
    await cloud.village.chooseNaming({ householdId, purpose, version, manner, key: key('naming', openid, purpose) })
  }
}

/** What is pinned to the village's wall, and on which day of the story. */
export const NOTICES: readonly { readonly day: number; readonly title: string; readonly text: string }[] = [
  {
    day: 0,
    title: '积分办法今天起用',
    text: '村民代表会议通过了积分细则：做了好事，拍张照片报上来，网格员看过、议事会同意、公示没有意见，就记进自家的存折。',
  },
  { day: 6, title: '停水通知', text: '明天上午八点到十二点检修水管，2组、3组停水，请提前接好水。' },
  {
    day: 14,
    title: '后天晚上开院坝会',
    text: '后天晚上七点半在公房院坝开会，商量通组路两边种什么树，欢迎各家来一个人。',
  },
]

/** What a visitor types to come in as somebody: the door, the name, the last four digits, the code on the door. */
async function sayCredentials(stage: Stage, household: RosterHousehold, name: string): Promise<string> {
  const { householdId, idLastFour } = credentialsOf(stage, household, name)
  const { code } = await stage.clerk.village.doorCode({ householdId })
  return `${household.group}${household.door ?? ''}，姓名${name}，后四位${idLastFour}，户码${code}`
}

/** Whom a newcomer can say they are: the head of a household in which nobody has signed in. */
export function newcomersCredentials(stage: Stage): Promise<string> {
  const taken = new Set(CAST.map(({ name }) => householdWith(stage, name).number))
  const household = stage.roster.households.find(({ group, number }) => group === '3组' && !taken.has(number))
  if (!household) throw new Error('every door of group 3 belongs to somebody')
  return sayCredentials(stage, household, household.head)
}

/** Somebody asks to be recognised, and waits for the grid worker; answers what lets them in at once. */
export async function waitAtTheDoor(stage: Stage): Promise<string> {
  const household = householdWith(stage, '陈桂花')
  const somebody = household.residents.find(({ name, idNumber }) => name !== '陈桂花' && idNumber.slice(6, 10) < '2008')
  const name = somebody?.name ?? household.head
  await stage.doors.as(WAITING.openid).village.signIn({ ...credentialsOf(stage, household, name), key: key(name) })
  return sayCredentials(stage, household, name)
}
