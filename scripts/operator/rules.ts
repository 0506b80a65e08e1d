// Judges the rules of a file, one line of JSON a rule:  npm run -s rules -- FILE.json
import fs from 'node:fs'
import { judge } from '@shared/points/check/judge'
import * as z from 'zod'

const USAGE = `npm run -s rules -- FILE.json

  FILE.json   a list of {name, note, category, kind, points}

Prints a line of JSON a rule: {"name", "verdict": "refused" | "asks" | "passes", "concern", "article"}.`

const rules = z.array(
  z.object({
    name: z.string(),
    note: z.string().nullish(),
    category: z.string().nullish(),
    kind: z.enum(['award', 'deduction']).nullish(),
    points: z.number().nullish(),
  }),
)

const [file] = process.argv.slice(2)
if (!file || file === '--help') {
  console.log(USAGE)
  process.exit(file ? 0 : 1)
}
for (const { name, note, category, kind, points } of rules.parse(JSON.parse(fs.readFileSync(file, 'utf8')))) {
  const { verdict, findings } = judge({
    name,
    text: note ?? undefined,
    category: category ?? undefined,
    kind: kind ?? undefined,
    points: points ?? undefined,
  })
  const [first] = findings
  console.log(JSON.stringify({ name, verdict, concern: first?.concern ?? null, article: first?.article ?? null }))
}
