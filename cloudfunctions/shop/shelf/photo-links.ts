import type { Call } from '../../kernel/call'
import { showPhotos } from '../../kernel/photos'

/** Links to the photos of goods, in one question for all; null where the drawing stands in. */
export async function photoLinks(
  call: Pick<Call, 'store' | 'files'>,
  goods: readonly { readonly photoId: string | null }[],
): Promise<(of: { readonly photoId: string | null }) => string | null> {
  const ids = [...new Set(goods.flatMap(({ photoId }) => photoId ?? []))]
  const shown = await showPhotos(call, ids)
  const urls = new Map(ids.map((id, n) => [id, shown[n]?.url ?? null]))
  return ({ photoId }) => (photoId === null ? null : (urls.get(photoId) ?? null))
}
