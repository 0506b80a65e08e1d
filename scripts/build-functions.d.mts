import type { Plugin } from 'esbuild'

export declare function buildFunctions(how?: {
  /** The folder that is emptied and built to; where the local cloud looks when nothing is said. */
  readonly out?: string
  /** Every function when nothing is said. */
  readonly names?: readonly string[]
  readonly plugins?: Plugin[]
}): Promise<void>
