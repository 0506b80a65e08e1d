import fs from 'node:fs'
import path from 'node:path'
import type { Fault } from './fault'

export const root = path.resolve(__dirname, '../..')

/** A fault as far as the source knows it. */
export type Change = Pick<Fault, 'file' | 'text' | 'instead'>

/** The source of a file with the fault in it; fails when the text is not there exactly once. */
export function changed({ file, text, instead }: Change): string {
  const parts = fs.readFileSync(path.join(root, file), 'utf8').split(text)
  if (parts.length !== 2) throw new Error(`${file} has this text ${parts.length - 1} times, not once: ${text}`)
  return parts.join(instead)
}
