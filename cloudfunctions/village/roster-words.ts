import type { RosterProblem } from '@shared/village/roster'
import type { Household, RosterImportRecord } from './documents'
import type { Difference, Plan } from './roster-plan'
import { sayHousehold } from './say'

type Sample = RosterImportRecord['samples'][number]

/** As many as a person reads before confirming; the counts say the rest. */
const MOST_SAMPLES = 60

const nameOf = ({ head, number }: Pick<Household, 'head' | 'number'>) => `${sayHousehold(head)}（${number}）`

/** What an import would change, in words: first what differs, then who leaves, then what is new. */
export function samplesOf(plan: Plan): Sample[] {
  const changed = plan.differences.filter(({ before }) => before !== null)
  const added = plan.differences.filter(({ before }) => before === null)
  return [
    ...changed.slice(0, MOST_SAMPLES).map(sayChanged),
    ...added.slice(0, MOST_SAMPLES).map(sayAdded),
    ...sayLeft(plan),
  ].slice(0, MOST_SAMPLES)
}

const sayAdded = ({ entry, file }: Difference): Sample => ({
  household: nameOf(entry.household),
  what: `新增，${file.group}，${file.residents.length}人`,
})

const sayLeft = ({ left }: Plan): Sample[] =>
  left.map((household) => ({ household: nameOf(household), what: '这次的名册里没有，照旧留着' }))

const said = (what: string, before: string | null, after: string | null): string[] =>
  before === after ? [] : [`${what}由${before ?? '空着'}改为${after ?? '空着'}`]

function sayChanged({ entry, before, residentsBefore }: Difference): Sample {
  const { household, residents } = entry
  if (!before) throw new Error('a new household has nothing to compare with')
  const ids = new Set(residents.map(({ _id }) => _id))
  const known = new Set(residentsBefore.map(({ _id }) => _id))
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、')
  const came = residents.filter(({ _id }) => !known.has(_id))
  const went = residentsBefore.filter(({ _id }) => !ids.has(_id))
  const parts = [
    ...said('户主', before.head, household.head),
    ...said('组', before.groupName, household.groupName),
    ...said('网格', before.gridName, household.gridName),
    ...said('门牌', before.door, household.door),
    ...(came.length > 0 ? [`多了${names(came)}`] : []),
    ...(went.length > 0 ? [`少了${names(went)}`] : []),
  ]
  return { household: nameOf(household), what: parts.length > 0 ? parts.join('；') : '家里人的资料有改动' }
}

/** What the person who imports should know beyond the file's own oddities. */
export const noticesOf = ({ kept, departed }: Plan): RosterProblem[] => [
  ...kept.map(({ name }) => about(`${name}不在名册里，但还担着村委会的职务，先留着。要撤，请先撤职务再传一次。`)),
  ...departed
    .filter(({ grants, phones }) => phones.length > 0 || grants.length > 0)
    .map(({ name }) => about(`${name}不在名册里了，导入后会退出登录，担的职务也就此结束。`)),
]

const about = (message: string): RosterProblem => ({ row: 0, column: '姓名', message })
