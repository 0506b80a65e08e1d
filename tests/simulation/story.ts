import type { Answer } from './functions'
import type { Failure } from './shrink'
import type { Attempt, Heard, Plan } from './trial'

/** What somebody can type to see the same again. */
export function commandOf({ seed, operations, without = [], calm }: Plan): string {
  const parts = [`npm run simulate -- --seed ${seed} --ops ${operations}`]
  if (without.length > 0) parts.push(`--without ${rangesOf(without)}`)
  if (calm) parts.push('--calm')
  return parts.join(' ')
}

/** `3,5-9`. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const range = ranges.at(-1)
    if (range && range[1] === number - 1) range[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',')
}

/** The numbers of `3,5-9`. */
export const numbersOf = (ranges: string): number[] =>
  ranges.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, n) => first + n)
  })

/** A failure as somebody reads it: what is wrong, who asked what and what they heard, and how to see it again. */
export const storyOf = ({ plan, result: { wrong, attempts } }: Failure): string =>
  [
    `Seed ${plan.seed} fails. What is wrong:`,
    ...wrong.map((one) => `  - ${one}`),
    `What was asked, in the order in which it was begun:`,
    ...attempts.map((attempt) => `  ${lineOf(attempt)}`),
    `To see it again: ${commandOf(plan)}`,
  ].join('\n')

function lineOf({ number, request: { openid, procedure, input }, heard }: Attempt): string {
  const { key: _, ...asked } = input
  const at = heard[0] ? clockOf(heard[0].askedAt) : ''
  return `${number} ${at} ${openid} asks ${procedure} ${JSON.stringify(asked)}: ${heard.map(hearingOf).join('; ')}`
}

/** `05-18 09:30:00` on the village's clock. */
const clockOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(5, 19).replace('T', ' ')

const hearingOf = ({ answer, mishaps }: Heard): string =>
  `${wordsOf(answer)}${mishaps.length > 0 ? ` (${mishaps.join(', ')})` : ''}`

function wordsOf(answer: Answer): string {
  if (answer.is === 'done') return `yes ${JSON.stringify(answer.data)}`
  if (answer.is === 'refused') return `no ${answer.code} ${JSON.stringify(answer.data)}`
  return `nothing, ${answer.why.split('\n')[0]}`
}
