import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Where `npm run build` puts the mini-program. */
export const BUNDLE = path.resolve(__dirname, '../../../dist/weapp')

/** As much of app.json as the tests read. */
export interface AppJson {
  readonly pages: readonly string[]
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** Reads app.json; says what to do when there is no build. */
export function readAppJson(): AppJson {
  const file = path.join(BUNDLE, 'app.json')
  if (!existsSync(file)) throw new Error('dist/weapp is missing: build it first with "npm run build weapp"')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Every page's path, subpackages included. */
export const routesOf = ({ pages, subPackages = [] }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
]

/** Every file under a folder of the bundle, by its path in the bundle, with its size in bytes. */
export function filesOf(folder = ''): { readonly file: string; readonly bytes: number }[] {
  return readdirSync(path.join(BUNDLE, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    return entry.isDirectory() ? filesOf(file) : [{ file, bytes: statSync(path.join(BUNDLE, file)).size }]
  })
}
