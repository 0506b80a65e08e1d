import { households } from '../../../cloudfunctions/village/documents'
import { openCloud, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { apply, applyOnce, head, type Line, member, peopleOf, preview, runTimers } from './roster-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(() => cloud.close())

const PEOPLE = 60
const HOUSEHOLDS = 14
const ROUNDS = 8

/** Mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A roster in which some of the people live in some of the households: household to its people, the head first. */
function randomFile(below: (n: number) => number): Map<string, number[]> {
  const file = new Map<string, number[]>()
  for (let person = 0; person < PEOPLE; person++) {
    if (below(4) === 0) continue
    const number = String(8000 + below(HOUSEHOLDS))
    file.set(number, [...(file.get(number) ?? []), person])
  }
  return file
}

const nameOf = (person: number): string =>
  `${'赵钱孙李周吴郑王冯陈'.charAt(person % 10)}${'甲乙丙丁戊己'.charAt(person / 10)}`

const linesOf = (file: ReadonlyMap<string, readonly number[]>): Line[] =>
  [...file].flatMap(([number, [first = 0, ...others]]) => {
    const of = head(number, nameOf(first), 1000 + first)
    return [of, ...others.map((person) => member(of, nameOf(person), '其他', 1000 + person))]
  })

/** What a village expects: the file's households are as the file says, all others stay, less whoever moved out. */
function settled(homes: Map<number, string>, file: ReadonlyMap<string, readonly number[]>): void {
  for (const [person, home] of homes) if (file.has(home)) homes.delete(person)
  for (const [number, people] of file) for (const person of people) homes.set(person, number)
}

async function standing(): Promise<Map<number, string>> {
  const homes = new Map<number, string>()
  for (let n = 0; n < HOUSEHOLDS; n++) {
    const number = String(8000 + n)
    const people = await peopleOf(cloud, number)
    const household = await cloud.store.get(households, `qs-${number}`)
    expect(household?.residents ?? 0).toBe(people.length)
    for (const { name } of people) homes.set(Array.from({ length: PEOPLE }, (_, p) => nameOf(p)).indexOf(name), number)
  }
  return homes
}

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

test(`whatever rosters follow each other, by whomever they are applied, everybody lives where the last one says (SEED=${seed})`, async () => {
  const below = randomFrom(seed)
  const homes = new Map<number, string>()
  for (let round = 0; round < ROUNDS; round++) {
    const file = randomFile(below)
    const { id } = await preview(cloud, linesOf(file))
    // The person, a second phone and the timer, in any mixture; the person sees it through.
    await Promise.all([
      applyOnce(cloud, id),
      ...(below(2) ? [runTimers(cloud)] : []),
      ...(below(2) ? [applyOnce(cloud, id)] : []),
    ])
    expect(await apply(cloud, id)).toMatchObject({ state: 'applied', households: file.size, doneHouseholds: file.size })
    settled(homes, file)
    const sorted = (all: ReadonlyMap<number, string>) => [...all].sort(([a], [b]) => a - b)
    expect(sorted(await standing())).toEqual(sorted(homes))
  }
})
