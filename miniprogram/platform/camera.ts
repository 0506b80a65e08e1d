import Taro from '@tarojs/taro'
import { keepPhoto } from '@/cloud/photos'
import { mayUsePrivateData } from './privacy'

/** What became of photos that were taken: the names under which they are kept, and whether one could not be. */
interface Taken {
  readonly kept: readonly string[]
  readonly lost: boolean
}

/** Takes photos or picks them from the album, at most `most`; none when the person turned back. */
export async function takePhotos(most: number): Promise<Taken> {
  if (!(await mayUsePrivateData())) return { kept: [], lost: false }
  const chosen = await Taro.chooseImage({
    count: most,
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch(() => undefined)
  const kept: string[] = []
  for (const path of (chosen?.tempFilePaths ?? []).slice(0, most)) {
    const name = await keepPhoto(path).catch(() => null)
    // Where one found no room, the next finds none either.
    if (name === null) return { kept, lost: true }
    kept.push(name)
  }
  return { kept, lost: false }
}
