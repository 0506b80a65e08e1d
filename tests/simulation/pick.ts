import { uploadFolderOf } from '../../cloudfunctions/kernel/uploads'
import type { Random } from '../../scripts/demo/random'

/** One of a list, by chance. */
export type Pick = <T>(list: readonly T[]) => T

export const pickBy =
  (random: Random): Pick =>
  (list) => {
    const [first, ...rest] = list
    if (first === undefined) throw new Error('nothing to pick from')
    return random.pick([first, ...rest])
  }

/** A photo that somebody has sent up. */
export const photo = (random: Random, openid: string): string =>
  `cloud://simulation/${uploadFolderOf(openid)}/${random.between(1, 1_000_000)}.jpg`
