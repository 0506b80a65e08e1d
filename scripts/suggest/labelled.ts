import { DANGER_KINDS } from '@shared/requests/suggest/dangers'
import { STREAMS, type Stream } from '@shared/requests/suggest/streams'
import { CATEGORIES, type Category } from '@shared/requests/suggest/topics'
import * as z from 'zod'

/** A sentence as somebody might say it, and what a person made of it; `danger` is a kind, or `-`. */
export interface Labelled {
  readonly category: Category
  readonly stream: Stream
  readonly danger: string
  readonly text: string
}

const labelled = z.strictObject({
  category: z.enum(CATEGORIES),
  stream: z.enum(STREAMS),
  danger: z.enum(['-', ...DANGER_KINDS]),
  text: z.string().min(1),
})

/** Lines of `category stream danger text`. */
export const readLabelled = (lines: string): Labelled[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [category, stream, danger, ...text] = line.split(' ')
      return labelled.parse({ category, stream, danger, text: text.join(' ') })
    })
