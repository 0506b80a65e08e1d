import { numberKey } from '@shared/kernel/written'
import type { RosterProblem } from '@shared/village/roster'
import type { Household, RosterImportRecord } from '../documents'
import { sayHousehold } from '../places'
import type { Difference, Move, Plan } from './plan'

type Sample = RosterImportRecord['samples'][number]

/** As many as a person reads before confirming; the counts say the rest. */
const MOST_SAMPLES = 60

const nameOf = ({ head, number }: Pick<Household, 'head' | 'number'>) => `${sayHousehold(head)}（${number}）`

/** What an import would change, in words: who moves, what differs, what is new, what the file does not name. */
export function samplesOf(plan: Plan): Sample[] {
  const changed = plan.differences.filter(({ before }) => before !== null)
  const added = plan.differences.filter(({ before }) => before === null)
  const kinds = [plan.moves.map(sayMove), changed.map(sayChanged), added.map(sayAdded), sayLeft(plan)]
  return fairShares(kinds, MOST_SAMPLES).flat()
}

/** So much of each list that all of them are heard of: none crowds the others out, and what one leaves the next ones get. */
function fairShares<T>(lists: readonly (readonly T[])[], most: number): T[][] {
  let left = most
  return lists.map((list, at) => {
    const waiting = lists.slice(at + 1).filter(({ length }) => length > 0).length
    const share = list.slice(0, Math.ceil(left / (waiting + 1)))
    left -= share.length
    return share
  })
}

/** The passbook is the household's and not the person's: who moves away leaves it behind. */
const sayMove = ({ name, from, to }: Move): Sample => ({
  kind: 'moved',
  household: name,
  what: `从${nameOf(from)}到${nameOf(to)}，登录和职务跟着走；原来的存折留在${nameOf(from)}`,
})

const sayAdded = ({ entry, file }: Difference): Sample => ({
  kind: 'added',
  household: nameOf(entry.household),
  what: `新增，${file.group}，${file.residents.length}人`,
})

/** What the file does not name stays; of those out of which it moves people, it says who goes and who heads them then. */
function sayLeft({ left, moves, shrunk }: Plan): Sample[] {
  const goes = new Map<string, string[]>()
  for (const { name, from } of moves) goes.set(from._id, [...(goes.get(from._id) ?? []), name])
  const after = new Map(shrunk.map(({ household }) => [household._id, household]))
  return left.map((household) => {
    const names = goes.get(household._id) ?? []
    const rest = after.get(household._id)
    const parts = [
      '照旧留着',
      ...(names.length > 0 ? [`${names.join('、')}搬走了`] : []),
      ...(rest?.residents === 0 ? ['没有人了，存折还在'] : []),
      ...(rest ? said('户主', household.head, rest.head) : []),
    ]
    return { kind: 'left', household: nameOf(household), what: parts.join('；') }
  })
}

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
  const renumbered = before.number !== household.number
  const keeps = numberKey(before.number) === numberKey(household.number) ? [] : ['存折、户码都跟着走']
  const parts = [
    ...(renumbered ? [...said('户编号', before.number, household.number), ...keeps] : []),
    ...said('户主', before.head, household.head),
    ...said('组', before.groupName, household.groupName),
    ...said('网格', before.gridName, household.gridName),
    ...said('门牌', before.door, household.door),
    ...(came.length > 0 ? [`多了${names(came)}`] : []),
    ...(went.length > 0 ? [`少了${names(went)}`] : []),
  ]
  return {
    kind: 'changed',
    household: nameOf(household),
    what: parts.length > 0 ? parts.join('；') : '家里人的资料有改动',
  }
}

/** What the person who imports should know beyond the file's own oddities. */
export const noticesOf = ({ kept, departed }: Plan): RosterProblem[] => [
  ...kept.map(({ name }) => about(`${name}不在名册里，但还担着村委会的职务，先留着。要撤，请先撤职务再传一次。`)),
  ...departed
    .filter(({ grants, phones }) => phones.length > 0 || grants.length > 0)
    .map(({ name }) => about(`${name}不在名册里了，导入后会退出登录，担的职务也就此结束。`)),
]

const about = (message: string): RosterProblem => ({ row: 0, column: '姓名', message })
