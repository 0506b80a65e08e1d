/** Who lives in a household: relations and ages that fit each other, and names that fit both. */
import type { Sex } from '@shared/village/id-number'
import type { Names } from './names'
import type { Random } from './random'

/** A person before they have numbers. */
export interface Person {
  readonly name: string
  readonly relation: string
  readonly sex: Sex
  /** In whole years. */
  readonly age: number
  /** Set for people of the drawn screens; drawn by chance for others. */
  readonly away?: boolean
}

type Kin = Omit<Person, 'name' | 'away'>

const OLDEST = 98

const anySex = (random: Random): Sex => (random.chance(0.52) ? 'male' : 'female')

/** Everybody who could live with this head, the likeliest first. */
function* possibleKin(random: Random, head: Kin): Generator<Kin> {
  const man = head.sex === 'male'
  yield {
    relation: man ? '妻子' : '丈夫',
    sex: man ? 'female' : 'male',
    age: head.age + random.between(-4, man ? 1 : 4),
  }
  const childSex = anySex(random)
  const childAge = head.age - random.between(21, 29)
  yield child(childSex, childAge)
  if (childAge >= 24 && childSex === 'male') {
    yield { relation: '儿媳', sex: 'female', age: childAge + random.between(-3, 1) }
    yield grandchild(anySex(random), childAge - random.between(22, 26))
  }
  yield child(anySex(random), childAge - random.between(2, 5))
  yield { relation: '母亲', sex: 'female', age: head.age + random.between(19, 25) }
  yield { relation: '父亲', sex: 'male', age: head.age + random.between(21, 28) }
  yield grandchild(anySex(random), childAge - random.between(27, 31))
  yield { relation: '弟弟', sex: 'male', age: head.age - random.between(2, 7) }
  yield { relation: '妹妹', sex: 'female', age: head.age - random.between(2, 7) }
  yield { relation: '侄子', sex: 'male', age: head.age - random.between(20, 27) }
  yield { relation: '侄女', sex: 'female', age: head.age - random.between(20, 27) }
}

const child = (sex: Sex, age: number): Kin => ({ relation: sex === 'male' ? '儿子' : '女儿', sex, age })
const grandchild = (sex: Sex, age: number): Kin => ({ relation: sex === 'male' ? '孙子' : '孙女', sex, age })

const isAlive = ({ age }: Kin): boolean => age >= 0 && age <= OLDEST

const MARRIED_IN = new Set(['妻子', '丈夫', '儿媳', '母亲'])
const DESCENDANTS = new Set(['儿子', '女儿', '孙子', '孙女'])

/** A head for a household of this size, by chance. */
export function makeHead(random: Random, size: number, names: Names): Person {
  const sex: Sex = random.chance(size === 1 ? 0.5 : 0.86) ? 'male' : 'female'
  const age = size === 1 ? random.between(48, 86) : random.between(34, 70)
  return { name: names.of(names.clan(), sex, age), relation: '户主', sex, age }
}

/**
 * The household of this head, `size` people; up to seven can always be found around a head between 34 and 86.
 * Children carry their father's surname.
 */
export function makeFamily(random: Random, head: Person, size: number, names: Names): Person[] {
  const family: Person[] = [head]
  const own = head.name.charAt(0)
  let father = own
  for (const kin of possibleKin(random, head)) {
    if (family.length >= size) break
    const isSpouse = kin.relation === '妻子' || kin.relation === '丈夫'
    if (!isAlive(kin) || (isSpouse && !random.chance(0.93))) continue
    const surname = MARRIED_IN.has(kin.relation) ? names.marriedIn() : DESCENDANTS.has(kin.relation) ? father : own
    if (kin.relation === '丈夫') father = surname
    family.push({ ...kin, name: names.of(surname, kin.sex, kin.age) })
  }
  return family
}

/** Whether somebody of this age works or learns elsewhere: a third of the village does. */
export function isAway(random: Random, { relation, age }: Person): boolean {
  if (age >= 65) return random.chance(0.03)
  if (age >= 18 && age <= 45) return random.chance(0.58)
  if (age < 18) return random.chance(0.25)
  return random.chance(relation === '户主' ? 0.14 : 0.22)
}

/** Whether somebody of this age has a phone that the roster knows. */
export function hasPhone(random: Random, { age }: Person): boolean {
  if (age < 14) return false
  return random.chance(age < 66 ? 0.94 : age < 80 ? 0.6 : 0.2)
}
