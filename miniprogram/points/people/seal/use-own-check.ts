import { canonical } from '@shared/kernel/canonical'
import { sha256 } from '@shared/kernel/sha256'
import { type ChainLine, checkOwn, type OwnCheck } from '@shared/points/seal'
import { cloud } from '@/cloud/link/link'
import { type Read, useRead } from '@/cloud/reads/use-read'

const hashOf = (value: unknown): string => sha256(canonical(value))

/** Every line of the household's passbook, oldest first. */
async function everyLine(): Promise<ChainLine[]> {
  const newestFirst: ChainLine[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await cloud.points.chainLines(cursor === undefined ? {} : { cursor })
    newestFirst.push(...items)
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return newestFirst.reverse()
}

/** Fetches seal and lines anew and works the passbook out on this phone; null when it was not sealed that day. */
async function checkNow(): Promise<OwnCheck | null> {
  const { seal, mine } = await cloud.points.seal({})
  return seal && mine && checkOwn(await everyLine(), mine, seal.root, hashOf)
}

/** The household's own check, once it was asked for. */
export const useOwnCheck = (asked: boolean): Read<OwnCheck | null> =>
  useRead(['points', 'ownCheck'], checkNow, { when: asked })
