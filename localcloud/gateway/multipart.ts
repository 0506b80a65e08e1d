import { invalidParameter } from '../errors'
import type { JsonObject } from '../json'

/** The boundary of a multipart form, or undefined when the content type names another kind of body. */
export function multipartBoundary(contentType: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/.exec(contentType) ?? []
  return quoted ?? plain
}

/**
 * The fields of a multipart form as the SDK sends it: texts as strings, and what carries a content type or a file name
 * of its own (the SDK's Buffers) as bytes. Throws `INVALID_PARAM` for a broken form.
 */
export function parseForm(body: Buffer, boundary: string): JsonObject {
  const fields: JsonObject = Object.create(null)
  const separator = Buffer.from(`--${boundary}`)
  let at = body.indexOf(separator)
  while (at >= 0) {
    const start = at + separator.length
    if (body.subarray(start, start + 2).toString() === '--') return fields
    const end = body.indexOf(`\r\n--${boundary}`, start)
    if (end < 0) break
    const { name, value } = parsePart(body.subarray(start + 2, end))
    if (Object.hasOwn(fields, name)) throw invalidParameter('a field of the form is there twice')
    fields[name] = value
    at = end + 2
  }
  throw invalidParameter('the form is broken')
}

function parsePart(part: Buffer): { name: string; value: string | Buffer } {
  const gap = part.indexOf('\r\n\r\n')
  const headers = part.subarray(0, Math.max(gap, 0)).toString()
  const name = /^content-disposition:.*\bname="([^"]+)"/im.exec(headers)?.[1]
  if (name === undefined) throw invalidParameter('a part of the form has no name')
  const content = part.subarray(gap + 4)
  return { name, value: /^content-type:|;\s*filename\*?=/im.test(headers) ? Buffer.from(content) : content.toString() }
}
