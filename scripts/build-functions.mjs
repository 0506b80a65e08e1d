// Bundles every cloud function to one file and writes the collections and indexes down beside them.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const out = path.join(root, 'dist/cloudfunctions')

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

/** Pages carry their type inside: the fonts, with their licence, lie beside the bundle that draws them. */
const FONTS = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
const FONT_FILES = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf', 'LICENSE_FONT']

export async function buildFunctions() {
  const { functions } = JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8'))
  rmSync(out, { recursive: true, force: true })
  await Promise.all(
    functions.map(({ name }) =>
      build({
        ...common,
        minifySyntax: true,
        entryPoints: [`cloudfunctions/${name}/index.ts`],
        outfile: path.join(out, name, 'index.js'),
      }),
    ),
  )
  for (const { name, permissions } of functions) {
    writeJson(path.join(out, name, 'package.json'), { name, version: '0.1.0', main: 'index.js' })
    // WeChat reads from here which of its interfaces the function may use.
    writeJson(path.join(out, name, 'config.json'), { permissions })
  }
  copyFonts(path.join(out, 'paper/fonts'))
  await writeDatabase()
}

function copyFonts(folder) {
  mkdirSync(folder, { recursive: true })
  for (const file of FONT_FILES) copyFileSync(path.join(FONTS, file), path.join(folder, path.basename(file)))
}

const writeJson = (file, content) => writeFileSync(file, `${JSON.stringify(content)}\n`)

async function writeDatabase() {
  const file = path.join(root, '.cache', 'database.cjs')
  mkdirSync(path.dirname(file), { recursive: true })
  await build({ ...common, entryPoints: ['cloudfunctions/database.ts'], outfile: file })
  const require = createRequire(import.meta.url)
  delete require.cache[file]
  writeFileSync(
    path.join(out, 'database.json'),
    `${JSON.stringify({ collections: require(file).collections }, null, 2)}\n`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions()
