// `npm run -s suggest -- FILE.json`: what would be suggested for each text of a list, a JSON line a text.
import { readFileSync } from 'node:fs'
import { suggest } from '@shared/requests/suggest'
import * as z from 'zod'

const USAGE =
  'npm run -s suggest -- FILE.json: a JSON list of texts. Prints {"text", "category", "stream", "danger"} for each.'

function parsed(file: string): unknown {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${file} is no JSON.`)
  }
}

/** The texts of a file; says plainly what is wrong with it. */
function readTexts(file: string): string[] {
  const read = z.array(z.string()).safeParse(parsed(file))
  if (!read.success) throw new Error(`${file} is no list of texts:\n${z.prettifyError(read.error)}`)
  return read.data
}

const say = (text: string): string => {
  const { category, stream, danger } = suggest(text)
  return `${JSON.stringify({ text, category, stream, danger: danger !== null })}\n`
}

try {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error(USAGE)
  process.stdout.write(readTexts(file).map(say).join(''))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
