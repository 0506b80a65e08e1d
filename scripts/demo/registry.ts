/** Numbers that are nobody's: valid in form, so that every check passes, and impossible in fact. */
import { checkCharacterOf, type Sex } from '@shared/village/id-number'
import type { Random } from './random'

/** Ages are counted from here; nobody in the demo is born later, whatever day the demo runs on. */
export const REFERENCE_YEAR = 2025

/** `199 0000` is kept for the demo: no network is known to give it out. */
const PHONE_PREFIX = '1990000'
const PHONES = 10_000

export interface Registry {
  /** An identity number that this registry has not given out before. */
  idNumber(sex: Sex, age: number): string
  /** A phone number that this registry has not given out before, as long as there are any. */
  phone(): string
}

const two = (number: number) => String(number).padStart(2, '0')

/** Draws until the number is new. Past `most` numbers repeat: then relatives share a phone. */
function unused(taken: Set<string>, most: number, draw: () => string): string {
  let drawn = draw()
  while (taken.has(drawn) && taken.size < most) drawn = draw()
  taken.add(drawn)
  return drawn
}

/** @param region six digits from 990000 on: no such region exists, so the numbers can belong to nobody. */
export function openRegistry(random: Random, region: string): Registry {
  const idNumbers = new Set<string>()
  const phones = new Set<string>()
  const drawIdNumber = (sex: Sex, age: number) => {
    const birthday = `${REFERENCE_YEAR - 1 - age}${two(random.between(1, 12))}${two(random.between(1, 28))}`
    const sequence = random.between(0, 499) * 2 + (sex === 'male' ? 1 : 0)
    const first17 = region + birthday + String(sequence).padStart(3, '0')
    return first17 + checkCharacterOf(first17)
  }
  return {
    idNumber: (sex, age) => unused(idNumbers, Number.POSITIVE_INFINITY, () => drawIdNumber(sex, age)),
    phone: () => unused(phones, PHONES, () => PHONE_PREFIX + String(random.between(0, PHONES - 1)).padStart(4, '0')),
  }
}
