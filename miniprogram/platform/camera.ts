import Taro from '@tarojs/taro'
import { keepPhoto } from '@/cloud/photos'
import { mayUsePrivateData } from './privacy'

/** Takes photos or picks them from the album, at most `most`. Answers the names under which they are kept; none when the person turned back. */
export async function takePhotos(most: number): Promise<string[]> {
  if (!(await mayUsePrivateData())) return []
  const chosen = await Taro.chooseImage({
    count: most,
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch(() => undefined)
  const kept: string[] = []
  for (const path of (chosen?.tempFilePaths ?? []).slice(0, most)) kept.push(await keepPhoto(path))
  return kept
}
