import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { buildFunctions } from '../../scripts/build-functions.mjs'
import { INSTRUMENTS, type Sight } from './fault'
import { type Change, changed, root } from './source'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Changes the source on its way into a bundle, and nowhere else. */
const planted = (change: Change): Plugin => ({
  name: 'fault',
  setup: ({ onLoad }) =>
    onLoad({ filter: new RegExp(`^${escaped(path.join(root, change.file))}$`) }, () => ({
      contents: changed(change),
      loader: 'ts',
    })),
})

/** What finds its own files beside it, as its file does in the tree. */
const BESIDE = ['localcloud/functions/worker.cjs']
/** What a test finds two folders up, where the project is. */
const ABOVE = ['cloudbaserc.json', 'docs', 'node_modules']
/** Native code stays where it is, and so does what is only asked where it is. */
const outside: Plugin = {
  name: 'outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^libsql$/ }, ({ path: name }) => ({ path: name, external: true }))
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'require-resolve' ? { path: name, external: true } : undefined,
    )
  },
}

/**
 * The project as far as an instrument needs it, in a folder of its own: its tests in one bundle, the functions that they
 * call, and the fault in all of it, in what the tests themselves import as well.
 */
export async function plant({ by, calls }: Pick<Sight, 'by' | 'calls'>, change?: Change): Promise<string> {
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-fault-'))
  const plugins = change ? [planted(change)] : []
  const suite = path.join(tree, 'tests/suite')
  const { test, programs = [] } = INSTRUMENTS[by]
  const bundle = (file: string, to: string) =>
    build({
      ...{
        absWorkingDir: root,
        entryPoints: [file],
        outfile: path.join(suite, to),
        bundle: true,
        plugins: [outside, ...plugins],
      },
      ...{ platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' },
    })
  await Promise.all([
    bundle(test, 'instrument.test.js'),
    ...programs.map((file) => bundle(file, path.relative(path.dirname(test), file))),
    buildFunctions({ out: path.join(tree, 'dist/cloudfunctions'), names: calls, plugins }),
  ])
  for (const file of BESIDE) {
    const source = file === change?.file ? changed(change) : fs.readFileSync(path.join(root, file), 'utf8')
    fs.writeFileSync(path.join(suite, path.basename(file)), source)
  }
  for (const name of ABOVE) fs.symlinkSync(path.join(root, name), path.join(tree, name))
  fs.mkdirSync(path.join(tree, 'tmp'))
  return tree
}
