import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const root = path.resolve(__dirname, '../..')

/** A project that is deployed from: this one's scripts and built functions, with a mini-program of its own. */
export interface ProjectCopy {
  readonly functions: string
  /** `npm run deploy` as a process of its own; answers all that it said. */
  deploy(
    options: readonly string[],
    variables: Readonly<Record<string, string>>,
  ): Promise<{ code: number; said: string }>
  /** With which variables the mini-program was built last. */
  miniProgram(): unknown
  remove(): void
}

/** Building the mini-program has tests of its own: here it is only noted what it would have been built for. */
const TARO = `
const { mkdirSync, writeFileSync } = require('node:fs')
const { CUNXING_ENV: env, CUNXING_TEMPLATE_LETTER: letter, CUNXING_TEMPLATE_PROGRESS: progress } = process.env
mkdirSync('dist/weapp', { recursive: true })
writeFileSync('dist/weapp/app.js', '')
writeFileSync('dist/weapp/app.json', JSON.stringify({ env, letter, progress }))
`
const SMALL_BUILD = `
import { cpSync } from 'node:fs'
export const buildFunctions = async () => cpSync('built', 'dist/cloudfunctions', { recursive: true })
`

/** What a small project declares: it is deployed in no time, so that what may go wrong can be tried one by one. */
export interface Small {
  readonly settings: unknown
  /** Files of the built functions, by path. */
  readonly built: Readonly<Record<string, string>>
}

/** Lays a copy into a folder of its own; what is only read is linked. */
export function copyProject(small?: Small): ProjectCopy {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-deploy-'))
  const at = (...names: string[]) => path.join(copy, ...names)
  const write = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true })
    fs.writeFileSync(at(file), content)
  }
  const link = (name: string, to = name) => fs.symlinkSync(path.join(root, name), at(to))
  const files = ['package.json', 'package-lock.json', 'cloudbaserc.json', 'project.config.json', 'tsconfig.json']
  for (const name of files) fs.copyFileSync(path.join(root, name), at(name))
  fs.cpSync(path.join(root, 'scripts'), at('scripts'), { recursive: true })
  for (const name of ['cloudfunctions', 'shared', 'miniprogram', 'config', 'types', 'babel.config.js']) link(name)
  fs.mkdirSync(at('node_modules'))
  for (const name of fs.readdirSync(path.join(root, 'node_modules')))
    if (name !== '@tarojs' && name !== '.cunxing-lock') link(path.join('node_modules', name))
  write('node_modules/@tarojs/cli/bin/taro', TARO)
  const lock = createHash('sha256').update(fs.readFileSync(at('package-lock.json')))
  write('node_modules/.cunxing-lock', lock.digest('hex'))
  fs.mkdirSync(at('.cache'))
  fs.mkdirSync(path.join(root, '.cache/vendor'), { recursive: true })
  link('.cache/vendor')
  const appid = { ...JSON.parse(fs.readFileSync(at('project.config.json'), 'utf8')), appid: 'wx0123456789abcdef' }
  write('project.config.json', JSON.stringify(appid))
  if (small) {
    write('cloudbaserc.json', JSON.stringify(small.settings))
    write('scripts/build-functions.mjs', SMALL_BUILD)
    for (const [file, content] of Object.entries(small.built)) write(path.join('built', file), content)
  } else {
    fs.mkdirSync(at('dist'))
    fs.cpSync(path.join(root, 'dist/cloudfunctions'), at('dist/cloudfunctions'), { recursive: true })
    fs.copyFileSync(path.join(root, '.cache/built-functions'), at('.cache/built-functions'))
  }
  return {
    functions: at('dist/cloudfunctions'),
    deploy: async (options, variables) => {
      const { PATH = '', HOME = '' } = process.env
      const quick = `--require ${path.join(__dirname, 'quick-timers.cjs')}`
      const child = spawn(process.execPath, [at('scripts/deploy.mjs'), ...options], {
        cwd: copy,
        env: { NODE_ENV: 'production', TARO_ENV: 'weapp', PATH, HOME, NODE_OPTIONS: quick, ...variables },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
      const [code, ...said] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
      return { code, said: said.join('') }
    },
    miniProgram: () => JSON.parse(fs.readFileSync(at('dist/weapp/app.json'), 'utf8')),
    remove: () => fs.rmSync(copy, { recursive: true, force: true }),
  }
}
