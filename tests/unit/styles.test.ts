import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SOURCE = path.resolve(__dirname, '../../miniprogram')

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) => path.join(SOURCE, file))
const read = (file: string) => readFileSync(file, 'utf8')
const scripts = files.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, text: read(file) }))

/** The classes that a style sheet defines as its own. */
function definedIn(sheet: string): Set<string> {
  const rules = read(sheet)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/\{[^{}]*\}/g, '{}')
  return new Set([...rules.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))
}

/** The code that draws with a style sheet. */
const usersOf = (sheet: string) =>
  scripts.filter(({ file, text }) => {
    const imported = /import style from '(\..*?\.css)'/.exec(text)?.[1]
    return imported !== undefined && path.resolve(path.dirname(file), imported) === sheet
  })

/** Classes that are chosen by a value, `style[tone]`, stand as that value's words in the code beside it. */
function wordsBeside(file: string): Set<string> {
  const beside = scripts.filter((one) => path.dirname(one.file) === path.dirname(file))
  return new Set(beside.flatMap(({ text }) => [...text.matchAll(/'([\w-]+)'|(\w+):/g)].map((m) => m[1] ?? m[2] ?? '')))
}

const sheets = files
  .filter((file) => file.endsWith('.module.css'))
  .map((sheet) => {
    const users = usersOf(sheet)
    const names = users.flatMap(({ text }) =>
      [...text.matchAll(/\bstyle\.(?!module)(\w+)/g)].map(([, one = '']) => one),
    )
    return { name: path.relative(SOURCE, sheet), defined: definedIn(sheet), users, named: new Set(names) }
  })

test('every class that is drawn with is defined', () => {
  const missing = sheets.flatMap(({ name, defined, named }) =>
    [...named].filter((one) => !defined.has(one)).map((one) => `${name} .${one}`),
  )
  expect(missing).toEqual([])
})

test('every class that is defined is drawn with', () => {
  const dead = sheets.flatMap(({ name, defined, users, named }) => {
    const chosen = users.filter(({ text }) => text.includes('style[')).flatMap(({ file }) => [...wordsBeside(file)])
    const used = new Set([...named, ...chosen])
    return [...defined].filter((one) => !used.has(one)).map((one) => `${name} .${one}`)
  })
  expect(dead).toEqual([])
})
