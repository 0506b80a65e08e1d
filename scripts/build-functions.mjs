// Bundles every cloud function to one file and writes the collections and indexes down beside them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeFonts } from './build-fonts.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
/** Where the platform, the local cloud and the tests look for what is built. */
const DIST = path.join(root, 'dist/cloudfunctions')

/** One file a function: a cold start reads and parses nothing that it does not run. */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
}

/** What the SDK loads for parts of it that are not called here (models, AI, tickets): a quarter of a bundle. */
const NEVER_CALLED = /^(@cloudbase\/(ai|app|wx-cloud-client-sdk)|jsonwebtoken|web-streams-polyfill)$/
/** What it calls only where the platform has given it no credentials: loaded then. */
const LATER = /^axios$/
export const leanSdk = {
  name: 'no more of the SDK than a start needs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: NEVER_CALLED }, ({ path: name }) => ({ path: name, namespace: 'never-called' }))
    onLoad({ filter: /.*/, namespace: 'never-called' }, () => ({ contents: '' }))
    onResolve({ filter: LATER }, ({ path: name, namespace, resolveDir: pluginData }) =>
      namespace === 'later' ? undefined : { path: name, namespace: 'later', pluginData },
    )
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path: name, pluginData: resolveDir }) => ({
      contents: `exports.__esModule = true
        Object.defineProperty(exports, 'default', { get: () => require('${name}').default })`,
      resolveDir,
    }))
  },
}

/** A file of the source as a module of this process. */
async function load(bundle, entry, file) {
  await bundle({ ...common, entryPoints: [entry], outfile: file })
  const loaded = createRequire(import.meta.url)(file)
  rmSync(file)
  return loaded
}

/** A function that people call serves the contexts that `shared/hosts.ts` puts into it; any other is written out. */
function entryOf(name, contexts) {
  if (!contexts) return { entryPoints: [`cloudfunctions/${name}/index.ts`] }
  const routers = contexts.map((context) => `import * as ${context} from './${context}/router'\n`)
  const main = `import { serve } from './kernel/serve'\nexport const main = serve([${contexts.join(', ')}])\n`
  return {
    stdin: { contents: routers.join('') + main, loader: 'ts', resolveDir: 'cloudfunctions', sourcefile: `${name}.ts` },
  }
}

/** Builds every function, or those that are named, to a folder; `bundle` may be another way than esbuild's own. */
export async function buildFunctions({ out = DIST, names, bundle = build } = {}) {
  const { functions } = JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8'))
  const wanted = functions.filter(({ name }) => names === undefined || names.includes(name))
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const hosts = (await load(bundle, 'shared/hosts.ts', path.join(out, 'hosts.cjs'))).hosts()
  const undeclared = [...hosts.keys()].filter((host) => !functions.some(({ name }) => name === host))
  if (undeclared.length > 0) throw new Error(`cloudbaserc.json has no function ${undeclared.join(', ')}.`)
  await Promise.all(
    wanted.map(({ name }) =>
      bundle({
        ...common,
        plugins: [leanSdk],
        minifySyntax: true,
        ...entryOf(name, hosts.get(name)),
        outfile: path.join(out, name, 'index.js'),
      }),
    ),
  )
  for (const { name, permissions } of wanted) {
    writeJson(path.join(out, name, 'package.json'), { name, version: '0.1.0', main: 'index.js' })
    // WeChat reads from here which of its interfaces the function may use.
    writeJson(path.join(out, name, 'config.json'), { permissions })
    // Pages carry their type inside: the fonts lie beside the bundle that draws them.
    if (name === 'paper') await writeFonts(path.join(out, name, 'fonts'))
  }
  await writeDatabase(out, bundle)
}

const writeJson = (file, content) => writeFileSync(file, `${JSON.stringify(content)}\n`)

async function writeDatabase(out, bundle) {
  const { collections } = await load(bundle, 'cloudfunctions/database.ts', path.join(out, 'database.cjs'))
  writeFileSync(path.join(out, 'database.json'), `${JSON.stringify({ collections }, null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildFunctions()
