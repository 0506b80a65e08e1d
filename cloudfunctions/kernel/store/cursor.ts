import * as z from 'zod'

const position = z.tuple([z.union([z.string(), z.number()]), z.string()])

/** Where a page ended: the value it was sorted by, and the id that breaks ties. */
export type Position = z.infer<typeof position>

export const encodeCursor = (at: Position): string => Buffer.from(JSON.stringify(at)).toString('base64url')

/** The position behind a cursor, or null when a stranger made it. */
export function decodeCursor(cursor: string): Position | null {
  try {
    const parsed = position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
