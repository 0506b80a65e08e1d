import { type BuildContext, context, type Plugin } from 'esbuild'
import { type Change, changed, root } from './source'

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

/** Changes the source on its way into a bundle, and nowhere else. */
export const planted = (change: () => Change | undefined): Plugin => ({
  name: 'fault',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(cloudfunctions|shared|localcloud)\/.*\.ts$/ }, ({ path: file }) => {
      const fault = change()
      return fault && file === `${root}/${fault.file}` ? { contents: changed(fault), loader: 'ts' } : undefined
    }),
})

/** Looked up once a bundle: among jest's modules each look at a global costs, and a village looks a million times. */
const GLOBALS = [
  'Object',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'JSON',
  'Math',
  'Promise',
  'String',
  'Number',
  'Symbol',
  'Error',
]

const begun = new Map<string, Promise<BuildContext>>()
let now: Change | undefined
let last: Promise<unknown> = Promise.resolve()

/** A file and all that it imports, with a fault in it or as it is. What stays the same is read and parsed once. */
export function bundle(file: string, change: Change | undefined): Promise<Uint8Array> {
  const bundling = begun.get(file) ?? begin(file)
  begun.set(file, bundling)
  // One after the other: the fault is that of all that is being built.
  const built = last.then(async () => {
    now = change
    const { outputFiles } = await (await bundling).rebuild()
    return outputFiles?.[0]?.contents ?? new Uint8Array()
  })
  last = built.catch(() => undefined)
  return built
}

const begin = (file: string): Promise<BuildContext> =>
  context({
    ...{ absWorkingDir: root, entryPoints: [file], bundle: true, write: false, logLevel: 'silent' },
    banner: { js: `const { ${GLOBALS.join(', ')} } = globalThis` },
    ...{ platform: 'node', target: 'node20', format: 'cjs', plugins: [outside, planted(() => now)] },
  })

/** Lets go of what was kept for the next bundle. */
export async function endBundling(): Promise<void> {
  for (const bundling of begun.values()) await (await bundling).dispose()
}
