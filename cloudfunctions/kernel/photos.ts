import { commonErrors } from '@shared/kernel/errors'
import * as z from 'zod'
import type { Call } from './call'
import { hashOf } from './hash'
import { MAX_BYTES, stripMetadata } from './picture'
import { isRefusal, type Refusal, refusalOf, refuse } from './refuse'
import { collection, DuplicateError, index } from './store'
import { isOwnUpload } from './uploads'

/**
 * A photo that people took. Nobody sees it before WeChat has passed it. `_id` follows from the uploaded file and from
 * who sent it, so that nobody takes another person's photo for theirs.
 */
const photo = z.object({
  _id: z.string(),
  villageId: z.string(),
  fileId: z.string(),
  state: z.enum(['checking', 'shown', 'refused']),
  traceId: z.string(),
  takenAt: z.int(),
})
export type Photo = z.infer<typeof photo>
export const photos = collection('kernel_photos', photo, [index('traceId')])

/**
 * Takes uploaded photos over: metadata (place, phone, time) is stripped, the clean copy is kept and the original thrown
 * away, WeChat is asked to check it. Repeating it for the same upload does no harm.
 */
export async function takePhotos(call: Call, villageId: string, uploads: readonly string[]): Promise<string[]> {
  const [all, taken]: [string[], (string | Refusal)[]] = [[...new Set(uploads)], []]
  for (let n = 0; n < all.length; n += ABREAST) {
    const abreast = all.slice(n, n + ABREAST)
    taken.push(
      ...(await Promise.all(abreast.map((upload) => takePhoto(call, villageId, upload, askWeChat).catch(asAnswer)))),
    )
  }
  const [no] = taken.filter(isRefusal)
  if (no) throw taken.length > 1 ? saidOf(no, taken) : no
  return taken.filter((one) => typeof one === 'string')
}

/** So many pictures lie in memory at once: each up to twice, as it came and as it is kept. */
const ABREAST = 2

function asAnswer(error: unknown): Refusal {
  if (isRefusal(error)) return error
  throw error
}

/** The same "no", which says of which photos it is one, counted from one: `第 2 张：重新拍一张`. */
function saidOf({ code }: Refusal, taken: readonly (string | Refusal)[]): Refusal {
  const places = taken.flatMap((one, n) => (isRefusal(one) && one.code === code ? [n + 1] : []))
  const { data } = code === 'PHOTO_TOO_LARGE' ? commonErrors.PHOTO_TOO_LARGE : commonErrors.PHOTO_REFUSED
  return refusalOf(code, { way: `第 ${places.join('、')} 张：${data.parse({}).way}` })
}

/**
 * Takes over a signature made on the glass. It is evidence for the household and for who decides a dispute, never shown
 * to the village: WeChat's check of public pictures is not asked, so that no verdict can take the evidence away.
 */
export const takeSignature = (call: Call, villageId: string, upload: string): Promise<string> =>
  takePhoto(call, villageId, upload, NO_CHECK)

type Verdict = Pick<Photo, 'state' | 'traceId'>
type Check = (call: Call, fileId: string) => Promise<Verdict>

const NO_CHECK: Check = async () => ({ state: 'shown', traceId: '' })

async function askWeChat({ files, wechat, caller }: Call, fileId: string): Promise<Verdict> {
  const [link] = await files.links([fileId])
  return { state: 'checking', traceId: await wechat.checkPicture(link ?? '', caller.openid) }
}

async function takePhoto(call: Call, villageId: string, upload: string, check: Check): Promise<string> {
  if (!isOwnUpload(call, upload)) throw refuse('PHOTO_REFUSED')
  // What was taken over unchecked is another document: nobody shows it to the village by sending it in again as a photo.
  const unchecked = check === NO_CHECK ? ['unchecked'] : []
  const _id = hashOf([call.caller.openid, villageId, upload, ...unchecked]).slice(0, 32)
  if (await call.store.get(photos, _id)) return _id
  const original = await call.files.read(upload, MAX_BYTES)
  // A repeat of this call may have taken it over, and thrown the original away, a moment ago.
  if (!original && (await call.store.get(photos, _id))) return _id
  const clean = original === 'too large' ? original : original && stripMetadata(original)
  if (clean === 'too large') throw refuse('PHOTO_TOO_LARGE')
  if (!clean) throw refuse('PHOTO_REFUSED')
  const fileId = await call.files.write(`photos/${villageId}/${_id}.${clean.extension}`, clean.bytes)
  const taken: Photo = { _id, villageId, fileId, ...(await check(call, fileId)), takenAt: call.now }
  await call.store.create(photos, taken).catch((error) => {
    if (!(error instanceof DuplicateError)) throw error
  })
  // The clean copy stands even if the original cannot be removed just now.
  await call.files.remove([upload]).catch(() => undefined)
  return _id
}

/** What a reader sees of photos: a link for the passed ones, for the rest only how they stand. */
export async function showPhotos(call: Pick<Call, 'store' | 'files'>, ids: readonly string[]) {
  if (ids.length === 0) return []
  const found = await call.store.find(photos, { where: { _id: { in: ids } } })
  const links = await call.files.links(found.map(({ fileId }) => fileId))
  const views = new Map(
    found.map((p, n) => [p._id, { state: p.state, url: p.state === 'shown' ? (links[n] ?? null) : null }]),
  )
  return ids.map((id) => views.get(id) ?? { state: 'refused' as const, url: null })
}
