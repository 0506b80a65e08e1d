import type { BuildOptions, Plugin } from 'esbuild'

/** Leaves out of a bundle what the SDK loads and nobody here calls. */
export declare const leanSdk: Plugin

export declare function buildFunctions(how?: {
  /** The folder that is emptied and built to; where the local cloud looks when nothing is said. */
  readonly out?: string
  /** Every function when nothing is said. */
  readonly names?: readonly string[]
  /** Builds one bundle and writes it to its `outfile`. */
  readonly bundle?: (options: BuildOptions) => Promise<unknown>
}): Promise<void>
