import qrcode from 'qrcode-generator'
import type { JsonObject } from '../json'

/** Pixels of one square of the drawing. */
const SQUARE = 6

/**
 * The answer of `wxacode.*`: a picture, or WeChat's refusal. Only WeChat can draw a code that opens a mini-program; this one
 * is a plain QR code that says which page it would open.
 */
export function drawCode(api: string, request: JsonObject): Buffer | JsonObject {
  const target = api === 'wxacode.getUnlimited' ? unlimitedTarget(request) : request.path
  if (target === null) return { errcode: 40129, errmsg: 'invalid scene' }
  if (typeof target !== 'string' || target === '' || target.length > 1024) {
    return { errcode: 40159, errmsg: 'invalid length for path, or the data is not json string' }
  }
  const code = qrcode(0, 'M')
  code.addData(target, 'Byte')
  code.make()
  return Buffer.from(code.createDataURL(SQUARE).split(',', 2)[1] ?? '', 'base64')
}

/** The type of the picture. */
export const CODE_TYPE = 'image/gif'

function unlimitedTarget({ page = '', scene }: JsonObject): string | null {
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene)) return null
  return `${page}?scene=${encodeURIComponent(scene)}`
}
