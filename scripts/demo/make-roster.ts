/** A whole village by chance: always the same one for the same seed. */
import type { RosterHousehold, RosterResident } from '@shared/village/roster'
import { hasPhone, isAway, makeFamily, makeHead, type Person } from './families'
import { type Names, openNames } from './names'
import { type Random, randomFrom } from './random'
import { openRegistry, type Registry } from './registry'
import { type NamedHousehold, QINGSHIWAN, type VillagePlan } from './villages'

export interface DemoRoster {
  readonly village: string
  readonly town: string
  readonly seed: number
  readonly households: RosterHousehold[]
}

export interface RosterWish {
  readonly seed: number
  readonly households: number
  readonly residents: number
  /** 青石湾村 where nothing is said. */
  readonly plan?: VillagePlan
}

/** Title and headings stand above the first person. */
const FIRST_ROW = 3
/** So many people can always be made up around a head; see `possibleKin`. */
const LARGEST_HOUSEHOLD = 7

/** A household before its people are made up. */
interface Plot {
  readonly group: number
  readonly grid: number
  readonly door: number
  readonly named: NamedHousehold | undefined
  size: number
}

/** How many of `total` each share gets; what is left over goes to the first ones. */
function divide(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  const parts = shares.map((share) => Math.floor((total * share) / sum))
  const left = total - parts.reduce((all, part) => all + part, 0)
  return parts.map((part, index) => (index < left ? part + 1 : part))
}

/** The named household behind each door of a group. Those without a door of their own take the first free ones. */
function namedByDoor(plan: VillagePlan, group: number): Map<number, NamedHousehold> {
  const named = plan.named.filter((household) => household.group === group)
  const doors = new Map<number, NamedHousehold>()
  for (const household of named) if (household.door !== undefined) doors.set(household.door, household)
  let door = 1
  for (const household of named) {
    if (household.door !== undefined) continue
    while (doors.has(door)) door++
    doors.set(door, household)
  }
  return doors
}

function plotsOf(plan: VillagePlan, households: number): Plot[] {
  const sizes = divide(
    households,
    plan.groups.map(({ share }) => share),
  )
  let gridsBefore = 0
  return plan.groups.flatMap(({ grids }, index) => {
    const inGroup = sizes[index] ?? 0
    const named = namedByDoor(plan, index + 1)
    const firstGrid = gridsBefore + 1
    gridsBefore += grids
    return Array.from({ length: inGroup }, (_, n): Plot => {
      const household = named.get(n + 1)
      return {
        group: index + 1,
        grid: firstGrid + Math.floor((n * grids) / inGroup),
        door: n + 1,
        named: household,
        size: household?.people.length ?? 1,
      }
    })
  })
}

const mostOf = (plot: Plot): number => (plot.named?.complete ? plot.size : LARGEST_HOUSEHOLD)

/** Spreads the people over the households, one by one, so that the total is exact. */
function settle(random: Random, plots: readonly Plot[], residents: number): void {
  const sum = (count: (plot: Plot) => number) => plots.reduce((total, plot) => total + count(plot), 0)
  const [first, ...others] = plots
  if (!first) throw new RangeError('a village needs a household')
  const all = [first, ...others] as const
  if (residents < sum(({ size }) => size) || residents > sum(mostOf))
    throw new RangeError(`${residents} residents do not fit into ${plots.length} households`)
  let left = residents - sum(({ size }) => size)
  while (left > 0) {
    const plot = random.pick(all)
    if (plot.size >= mostOf(plot)) continue
    // Small families are common, large ones rare.
    if (plot.size >= 4 && !random.chance(0.35)) continue
    plot.size++
    left--
  }
}

function peopleOf(random: Random, plot: Plot, names: Names): Person[] {
  const { named } = plot
  if (!named) return makeFamily(random, makeHead(random, plot.size, names), plot.size, names)
  const [head, ...others] = named.people
  const spouses = new Set(others.map(({ relation }) => relation))
  const rest = makeFamily(random, head, plot.size + others.length, names).slice(1)
  const free = rest.filter(({ relation }) => !spouses.has(relation))
  return [head, ...others, ...free].slice(0, plot.size)
}

function residentOf(random: Random, registry: Registry, person: Person): Omit<RosterResident, 'row'> {
  const { name, relation, sex, age } = person
  const away = person.away ?? isAway(random, person)
  const phone = hasPhone(random, person) ? registry.phone() : null
  return { name, relation, idNumber: registry.idNumber(sex, age), phone, away }
}

/**
 * A village's roster with made-up people whose numbers can belong to nobody. Rows are those of `rosterWorkbook`.
 * Throws when the wished residents do not fit into the households.
 */
export function makeRoster({ seed, households, residents, plan = QINGSHIWAN }: RosterWish): DemoRoster {
  const random = randomFrom(seed)
  const registry = openRegistry(random, plan.region)
  const names = openNames(
    random,
    plan.named.flatMap(({ people }) => people.map(({ name }) => name)),
  )
  const plots = plotsOf(plan, households)
  settle(random, plots, residents)
  let row = FIRST_ROW
  const made = plots.map((plot): RosterHousehold => {
    const people = peopleOf(random, plot, names)
    return {
      number: `${plot.group}${String(plot.door).padStart(3, '0')}`,
      head: people[0]?.name ?? '',
      group: `${plot.group}组`,
      grid: `${plot.grid}网格`,
      door: `${plot.door}号`,
      residents: people.map((person) => ({ ...residentOf(random, registry, person), row: row++ })),
    }
  })
  return { village: plan.village, town: plan.town, seed, households: made }
}
