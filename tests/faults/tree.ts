import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BuildOptions } from 'esbuild'
import { buildFunctions } from '../../scripts/build-functions.mjs'
import { built, bundle } from './bundle'
import { INSTRUMENTS, type Sight } from './fault'
import { type Change, changed, root } from './source'

/** What is not bundled: the thread of a function and what it finds from where it lies. */
const BESIDE = ['localcloud/functions/worker.cjs', 'localcloud/gateway/far-end.cjs'] as const
/** What a test finds two folders up, where the project is. */
const ABOVE = ['cloudbaserc.json', 'docs', 'node_modules']

/** Where the tests lie in it. */
export const INSTRUMENT = 'tests/suite/instrument.test.js'

/**
 * The project as far as an instrument needs it, in a folder of its own: its tests in one bundle, the functions that they
 * call, and the fault in all of it, in what the tests themselves import as well.
 */
export async function plant({ by, calls }: Pick<Sight, 'by' | 'calls'>, change?: Change): Promise<string> {
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-fault-'))
  const { test, programs = [] } = INSTRUMENTS[by]
  const write = (name: string, contents: string | Uint8Array) => {
    const file = path.join(tree, path.dirname(INSTRUMENT), name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, contents)
  }
  write(path.basename(INSTRUMENT), await bundle(test, change))
  for (const file of programs) write(path.relative(path.dirname(test), file), await bundle(file, change))
  for (const file of BESIDE) {
    const source = file === change?.file ? changed(change) : fs.readFileSync(path.join(root, file))
    write(path.relative(path.dirname(BESIDE[0]), file), source)
  }
  const out = path.join(tree, 'dist/cloudfunctions')
  const lay = async ({ outfile = '', ...how }: BuildOptions) => {
    fs.mkdirSync(path.dirname(outfile), { recursive: true })
    fs.writeFileSync(outfile, await built(path.relative(out, outfile), change, how))
  }
  if (calls.length > 0) await buildFunctions({ out, names: calls, bundle: lay })
  for (const name of ABOVE) fs.symlinkSync(path.join(root, name), path.join(tree, name))
  fs.mkdirSync(path.join(tree, 'tmp'))
  return tree
}
