import * as z from 'zod'

/** Ids are made by the server; the pattern keeps operators and control characters out of every query. */
export const id = z.string().regex(/^[A-Za-z0-9_:-]{1,96}$/)

/** Idempotency key: made by the client and kept before it calls, so that a repeat is recognised. */
export const key = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)

/** A whole, non-negative number of points. */
export const points = z.int().min(0).max(100_000)

/** Epoch milliseconds. Every `…At` field is one. */
export const instant = z.int().min(0).max(8_640_000_000_000_000)

/** What a person typed: trimmed, no control characters but line breaks, well-formed Unicode. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .refine((s) => !/[\u0000-\u0009\u000b-\u001f\u007f]/.test(s) && !/[\ud800-\udfff]/u.test(s), 'control characters')

/** A file in cloud storage; no part of its path is `..`. */
export const fileId = z.string().regex(/^cloud:\/\/[\w.-]{1,128}\/(?!.*\.\.)[\w./-]{1,200}$/)

/** Opaque position in a list; pass back what `next` said. */
export const cursor = z.string().regex(/^[A-Za-z0-9_-]{1,300}$/)

/** One page of a list. `next` is null on the last page. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: cursor.nullable() })

/** Something to put right in a sheet. `row` is Excel's, 0 for the whole file; `sheet` is named where several were read. */
export const sheetProblem = z.object({
  row: z.int(),
  column: z.string(),
  message: z.string(),
  sheet: z.string().optional(),
})

/** A worksheet that nothing was read from, and why, in words that follow its name. */
export const leftOutSheet = z.object({ name: z.string(), why: z.string() })
