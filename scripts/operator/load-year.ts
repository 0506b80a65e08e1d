// Loads which days of a year are worked:  npm run year -- --help
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { loadYear, yearDays } from '../../cloudfunctions/kernel/calendar'
import { openInstance, WHERE_USAGE, whereOptions } from './where'

const USAGE = `npm run year -- --file FILE --by NAME [where]

  --file    days off and days worked of one year, as the State Council's notice has them:
            {"year": "2027", "off": ["2027-01-01"], "worked": ["2027-01-03"]}
            off: holidays and the days off around them; worked: Saturdays and Sundays that are worked
  --by      who loads it: it is written down with it

${WHERE_USAGE}

Clocks that count working days go by it from the next midnight on, before what is shipped. Deadlines that were given stay.`

const argument = { type: 'string' } as const
const options = {
  ...{ file: argument, by: argument },
  ...whereOptions,
  help: { type: 'boolean', default: false },
} as const

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(USAGE)
  const { file, by } = values
  if (file === undefined || !by?.trim()) throw new Error('--file and --by are needed. See --help.')
  const read = yearDays.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file} is not right:\n${z.prettifyError(read.error)}`)
  const { store, now } = await openInstance(values)
  const { since } = await loadYear(store, now, read.data, by.trim())
  console.log(since === null ? `${read.data.year} is loaded already.` : `${read.data.year} counts from ${since} on.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
