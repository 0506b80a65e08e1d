import { type BuildContext, type BuildOptions, context, type Plugin } from 'esbuild'
import { leanSdk } from '../../scripts/build-functions.mjs'
import { type Change, changed, root } from './source'

/** Native code stays where it is, and so does what is only asked where it is, or only taken in when something is drawn. */
const outside: Plugin = {
  name: 'outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^libsql$/ }, ({ path: name }) => ({ path: name, external: true }))
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'require-resolve' || kind === 'dynamic-import' ? { path: name, external: true } : undefined,
    )
  },
}

/** Changes the source on its way into a bundle, and nowhere else. */
const planted = (change: () => Change | undefined): Plugin => ({
  name: 'fault',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(cloudfunctions|shared|localcloud)\/.*\.ts$/ }, ({ path: file }) => {
      const fault = change()
      return fault && file === `${root}/${fault.file}` ? { contents: changed(fault), loader: 'ts' } : undefined
    }),
})

const begun = new Map<string, Promise<BuildContext>>()
let now: Change | undefined
let last: Promise<unknown> = Promise.resolve()

/** Puts the fault of the moment into what is built. */
const plant = planted(() => now)

/** Builds with a fault in it or as it is, what is built being known by a name. What stays the same is read and parsed once. */
export function built(name: string, change: Change | undefined, how: BuildOptions): Promise<Uint8Array> {
  const bundling = begun.get(name) ?? context({ ...how, plugins: [...(how.plugins ?? []), plant], write: false })
  begun.set(name, bundling)
  // One after the other: the fault is that of all that is being built.
  const building = last.then(async () => {
    now = change
    const { outputFiles } = await (await bundling).rebuild()
    return outputFiles?.[0]?.contents ?? new Uint8Array()
  })
  last = building.catch(() => undefined)
  return building
}

/** A file and all that it imports. */
export const bundle = (file: string, change: Change | undefined): Promise<Uint8Array> =>
  built(file, change, {
    ...{ absWorkingDir: root, entryPoints: [file], bundle: true, logLevel: 'silent' },
    ...{ platform: 'node', target: 'node20', format: 'cjs', plugins: [outside, leanSdk] },
  })

/** Lets go of what was kept for the next bundle. */
export async function endBundling(): Promise<void> {
  for (const bundling of begun.values()) await (await bundling).dispose()
}
