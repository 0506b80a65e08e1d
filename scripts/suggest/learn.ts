// `npm run learn`: learns from scripts/suggest/told.txt what characters hint at, and writes shared/requests/suggest/learned.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { heard } from '@shared/requests/suggest/heard'
import { ALWAYS, HINTS, LETTERS, marksOf, NOUGHT, STEP, shareOf } from '@shared/requests/suggest/marks'
import { STREAMS } from '@shared/requests/suggest/streams'
import { CATEGORIES } from '@shared/requests/suggest/topics'
import { type Labelled, readLabelled } from './labelled'

/** Marks that stand in fewer sentences say nothing. */
const OFTEN = 2
const ROUNDS = 400
const PACE = 1
const SWING = 0.9
const SHRINK = 3e-4

interface Example {
  readonly marks: readonly number[]
  readonly share: number
  readonly is: readonly number[]
}

/** The questions that are learned together: each answered by one of its hints. */
const QUESTIONS: readonly (readonly [from: number, to: number])[] = [
  [0, CATEGORIES.length],
  [CATEGORIES.length, CATEGORIES.length + STREAMS.length],
]
const DANGER = HINTS.length - 1

const isOf = ({ category, stream, danger }: Labelled): number[] =>
  HINTS.map((hint) => (hint === category || hint === stream || (hint === 'danger' && danger !== '-') ? 1 : 0))

/** How far what is answered lies above what is so, for each hint. What is danger is sorted by its kind: no hint is learned from it. */
function miss(sums: number[], is: readonly number[]): number[] {
  const off = sums.map((_, i) => -(is[i] ?? 0))
  if (is[DANGER] === 1) off.fill(0)
  else
    for (const [from, to] of QUESTIONS) {
      const odds = sums.slice(from, to).map(Math.exp)
      const all = odds.reduce((a, b) => a + b, 0)
      for (const [i, each] of odds.entries()) off[from + i] = (off[from + i] ?? 0) + each / all
    }
  off[DANGER] = 1 / (1 + Math.exp(-(sums[DANGER] ?? 0))) - (is[DANGER] ?? 0)
  return off
}

/** Logistic regression by steps downhill: the same sentences give the same weights. */
function learn(told: readonly Labelled[]): Map<string, number[]> {
  const marked = told.map((each) => ({ each, marks: marksOf(heard(each.text)) }))
  const times = new Map<string, number>()
  for (const { marks } of marked) for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1)
  const known = [ALWAYS, ...[...times].filter(([, count]) => count >= OFTEN).map(([mark]) => mark)].sort()
  const at = new Map(known.map((mark, i) => [mark, i]))
  const examples: Example[] = marked.map(({ each, marks }) => {
    const found = marks.flatMap((mark) => at.get(mark) ?? [])
    return { marks: found, share: shareOf(marks.length), is: isOf(each) }
  })
  const wide = HINTS.length
  const weights = new Float64Array(known.length * wide)
  const pull = new Float64Array(weights.length)
  const always = (at.get(ALWAYS) ?? 0) * wide
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => SHRINK * weight)
    for (const { marks, share, is } of examples) {
      const sums = HINTS.map((_, i) => {
        const sum = marks.reduce((all, mark) => all + (weights[mark * wide + i] ?? 0), 0)
        return sum * share + (weights[always + i] ?? 0)
      })
      for (const [i, off] of miss(sums, is).entries()) {
        const part = off / examples.length
        for (const mark of marks) slope[mark * wide + i] = (slope[mark * wide + i] ?? 0) + part * share
        slope[always + i] = (slope[always + i] ?? 0) + part
      }
    }
    for (const i of weights.keys()) {
      pull[i] = SWING * (pull[i] ?? 0) - PACE * (slope[i] ?? 0)
      weights[i] = (weights[i] ?? 0) + (pull[i] ?? 0)
    }
  }
  return new Map(known.map((mark, i) => [mark, [...weights.slice(i * wide, (i + 1) * wide)]]))
}

/** A letter for each weight; marks that weigh little are left out, for the phone has to carry them. */
function write(learned: ReadonlyMap<string, number[]>): string {
  const rows: string[] = []
  for (const [mark, weights] of learned) {
    const steps = weights.map((weight) =>
      Math.max(-NOUGHT, Math.min(LETTERS.length - NOUGHT - 1, Math.round(weight / STEP))),
    )
    if (mark !== ALWAYS && steps.every((step) => Math.abs(step) < 4)) continue
    rows.push(mark + steps.map((step) => LETTERS.charAt(NOUGHT + step)).join(''))
  }
  return rows.join(' ')
}

const told = readLabelled(readFileSync(path.join(__dirname, 'told.txt'), 'utf8'))
const file = path.resolve(__dirname, '../../shared/requests/suggest/learned.ts')
const head = '/** Written by `npm run learn` from `scripts/suggest/told.txt`. */\nexport const LEARNED =\n  '
writeFileSync(file, `${head}'${write(learn(told))}'\n`)
console.log(`✓ ${path.relative(process.cwd(), file)}, from ${told.length} sentences`)
