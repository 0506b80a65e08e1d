import Taro from '@tarojs/taro'
import { UnreadablePhoto } from '@/cloud/files/photo-shelf'
import { keepPhoto } from '@/cloud/files/photos'
import { mayUsePrivateData } from './privacy'

/** What became of photos that were chosen: the names under which they are kept, and the places, from one, of all others. */
export interface Taken {
  readonly kept: readonly string[]
  /** They cannot be opened here. */
  readonly unreadable: readonly number[]
  /** The phone had no room for them. */
  readonly noRoom: readonly number[]
  /** They are more than were asked for. */
  readonly tooMany: readonly number[]
}

const NOTHING: Taken = { kept: [], unreadable: [], noRoom: [], tooMany: [] }

/** Takes photos or picks them from the album, at most `most`; none when the person turned back. */
export async function takePhotos(most: number): Promise<Taken> {
  if (!(await mayUsePrivateData())) return NOTHING
  const chosen = await Taro.chooseImage({
    count: most,
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch(() => undefined)
  let taken = NOTHING
  for (const [n, path] of (chosen?.tempFilePaths ?? []).entries()) taken = await withPhoto(taken, path, n + 1, most)
  return taken
}

async function withPhoto(taken: Taken, path: string, place: number, most: number): Promise<Taken> {
  if (taken.kept.length === most) return { ...taken, tooMany: [...taken.tooMany, place] }
  try {
    return { ...taken, kept: [...taken.kept, await keepPhoto(path)] }
  } catch (error) {
    return error instanceof UnreadablePhoto
      ? { ...taken, unreadable: [...taken.unreadable, place] }
      : { ...taken, noRoom: [...taken.noRoom, place] }
  }
}
