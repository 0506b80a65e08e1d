// `npm run deploy -- --env ENV_ID [--settings FILE] [--dry-run]`: brings this project into an environment of CloudBase.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import util from 'node:util'
import { buildOne, isBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { fetchPackage, MANAGER } from './vendor.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const USAGE = `npm run deploy -- --env ENV_ID [--settings FILE] [--dry-run]
  --env ENV_ID      the environment, as the CloudBase console shows it (or the variable CLOUDBASE_ENV_ID)
  --settings FILE   a file of NAME=value lines, kept outside of the project; variables of the shell go before it
  --dry-run         say what would be done, and do nothing

Variables:
  TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY       a key of the account that owns the environment
  TENCENTCLOUD_REGION                                 its region (ap-shanghai if not set)
  CUNXING_SECRET                                      32 characters or more, the same for ever
  CUNXING_TEMPLATE_PROGRESS, CUNXING_TEMPLATE_LETTER  subscription message templates, if there are any
  CUNXING_SPEECH=1                                    where WeChat's speech plugin has been added
docs/operators.md tells the rest.`

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

function readOptions() {
  const { values } = util.parseArgs({
    options: {
      env: { type: 'string' },
      settings: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const variables = { ...readSettings(values.settings), ...process.env }
  return { ...values, env: values.env ?? variables.CLOUDBASE_ENV_ID, variables }
}

function readSettings(file) {
  if (file === undefined) return {}
  if (!util.parseEnv) throw new Error(`--settings needs Node 20.12 or newer; this is ${process.versions.node}.`)
  return util.parseEnv(readFileSync(file, 'utf8'))
}

/** The parts in TypeScript: they are loaded only now, when the packages are there. */
async function load() {
  const { register } = await import('tsx/cjs/api')
  register()
  const require = createRequire(import.meta.url)
  const parts = ['./operator/deployment.ts', './operator/deploy-checks.ts', './operator/carry-out.ts']
  return Object.assign({}, ...parts.map((part) => require(part)))
}

async function buildIfChanged(name) {
  if (isBuilt(name)) return
  console.log(`· Building ${name}`)
  await buildOne(name)
}

/** What the mini-program's build reads, beside the environment's id. */
const BUILD_VARIABLES = ['CUNXING_TEMPLATE_PROGRESS', 'CUNXING_TEMPLATE_LETTER', 'CUNXING_SPEECH']

/** The mini-program is built for this environment before anything is touched: a build that fails changes nothing. */
async function buildMiniProgram({ env, variables }) {
  process.env.CUNXING_ENV = env
  for (const name of BUILD_VARIABLES) process.env[name] = variables[name] ?? ''
  await buildIfChanged('weapp')
}

async function deploy(plan, options, carryOut) {
  await buildMiniProgram(options)
  const say = (line) => console.log(`· ${line}`)
  const CloudBase = createRequire(import.meta.url)(await fetchPackage(MANAGER, say))
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = options.variables
  const region = options.variables.TENCENTCLOUD_REGION ?? 'ap-shanghai'
  const manager = new CloudBase({ secretId, secretKey, envId: plan.envId, region })
  const hands = { manager, root: path.join(root, plan.functionRoot), variables: options.variables, say }
  await carryOut(plan, hands).catch((error) => {
    throw new Error(`The deployment stopped. ${error.message}
What is done stays, and nothing was removed: once that is mended, the same command goes on from here.`)
  })
  console.log(`\n✓ ${plan.envId} holds what this project declares.`)
  console.log('Now WeChat DevTools: upload the functions once, and the mini-program. docs/operators.md has every step.')
}

async function main() {
  const options = readOptions()
  if (options.help) return console.log(USAGE)
  if (!options.env) throw new Error(`Which environment? ${USAGE}`)
  await ensureInstalled()
  const { planDeployment, describe, problemsOf, carryOut } = await load()
  await buildIfChanged('functions')
  const plan = planDeployment(readJson('cloudbaserc.json'), readJson('dist/cloudfunctions/database.json'), options.env)
  const { variables } = options
  const projectConfig = readJson('project.config.json')
  const problems = problemsOf(plan, { nodeVersion: process.versions.node, variables, projectConfig })
  if (options['dry-run']) {
    console.log(describe(plan, variables).join('\n'))
    if (problems.length > 0) console.log(`\nA deployment would stop before it begins:\n- ${problems.join('\n- ')}`)
  } else if (problems.length > 0) {
    throw new Error(`Nothing has been deployed:\n- ${problems.join('\n- ')}`)
  } else {
    await deploy(plan, options, carryOut)
  }
}

await main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
