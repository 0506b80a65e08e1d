import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import * as z from 'zod'
import { HOSTILE_PICTURES } from '../support/hostile-pictures'
import { HOSTILE } from '../support/hostile-workbooks'

const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'))
const reader = path.join(folder, 'reader.js')
const config = z
  .object({ functions: z.array(z.object({ name: z.string(), memorySize: z.int() })) })
  .parse(JSON.parse(readFileSync('cloudbaserc.json', 'utf8')))
const memoryOf = (name: string): number => config.functions.find((one) => one.name === name)?.memorySize ?? 0

beforeAll(() => {
  buildSync({
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node18', logLevel: 'warning' },
    ...{ entryPoints: ['tests/support/child/read-hostile.ts'], outfile: reader },
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a function needs besides: its own code, the SDK, the file as it came over the line. */
const SPARE = 0.5

const answer = z.object({ outcome: z.string(), megabytes: z.number() })

/** Reads the file as the door of a function does, in a process whose heap has its share: a reader that needs more dies here as it would there. */
function readBehind(door: string, file: string, name = door): z.infer<typeof answer> {
  const heap = `--max-old-space-size=${memoryOf(name) * SPARE}`
  return answer.parse(JSON.parse(execFileSync(process.execPath, [heap, reader, door, file], { encoding: 'utf8' })))
}

test.each(Object.keys(HOSTILE))('Both upload doors hold their memory when a workbook %s', (name) => {
  const file = path.join(folder, 'hostile.xlsx')
  writeFileSync(file, HOSTILE[name]?.() ?? '')
  for (const door of ['shop', 'village']) {
    const { outcome, megabytes } = readBehind(door, file)
    expect(outcome).toMatch(/^(read \d|TOO_LARGE|TOO_MANY_ROWS|TOO_MANY_CELLS|BROKEN)$/)
    expect(megabytes).toBeLessThan(memoryOf(door) * SPARE)
  }
})

test('what hides behind a second directory is what is checked', () => {
  const hidden = 'unpacks behind a ZIP64 directory that the plain one hides'
  const file = path.join(folder, 'hidden.xlsx')
  writeFileSync(file, HOSTILE[hidden]?.() ?? '')
  expect(readBehind('village', file)).toMatchObject({ outcome: 'TOO_MANY_ROWS' })
})

/** Functions that take pictures. */
const TAKERS = ['points', 'inspection', 'shop']

test.each(Object.keys(HOSTILE_PICTURES))('The doors for pictures hold their memory when one %s', (name) => {
  const { bytes, becomes } = HOSTILE_PICTURES[name] ?? {}
  const file = path.join(folder, 'hostile.jpg')
  writeFileSync(file, bytes?.() ?? '')
  const [smallest = ''] = TAKERS.toSorted((one, other) => memoryOf(one) - memoryOf(other))
  const { outcome, megabytes } = readBehind('photo', file, smallest)
  expect(outcome).toBe(becomes)
  expect(megabytes).toBeLessThan(memoryOf(smallest) * SPARE)
})
