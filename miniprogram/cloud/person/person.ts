import Taro from '@tarojs/taro'
import { dropStrayPhotos } from '../files/photos'
import { becomePerson, heldToken, OWNER } from '../link/local-door'
import { queryClient } from '../link/query-client'
import { drop, isText, KEPT, keep, namesKept, recall, rename } from '../link/storage'
import { personLeaves } from '../link/store'
import { recallParcels } from '../wishes/parcels'
import { recallWishes } from '../wishes/wishes'

/** How this phone shows things stays with the phone, whoever uses it. */
const OF_THE_PHONE = ['settings', OWNER].map((name) => KEPT + name)
const ASIDE = 'aside.'
/** What was wished and is not over: it waits for the person who wished it. */
const UNFINISHED = ['wish.', 'outbox.']

/** Drops everything that belongs to whoever leaves: answers, drafts with their photos, wishes, the outbox. */
export function forgetPerson(): void {
  for (const name of Taro.getStorageInfoSync().keys) {
    const stays = OF_THE_PHONE.includes(name) || name.startsWith(KEPT + ASIDE)
    if (name.startsWith(KEPT) && !stays) drop(name.slice(KEPT.length))
  }
  personLeaves()
  queryClient.clear()
  clearShelf()
}

/** A photo that cannot be taken off the phone now is at the next launch. */
const clearShelf = () => void dropStrayPhotos().catch(() => undefined)

const inBrowser = process.env.TARO_ENV === 'h5'
/** The token of the person whose things are in memory. */
let here: string | null = null

/** Whether whoever would be the caller now is the person whose things are in memory: another window may have changed it. */
export function isHere(): boolean {
  if (!inBrowser) return true
  here ??= heldToken()
  return here === heldToken()
}

/**
 * In the browser the person is whoever holds the token, and another window may have changed it: nobody may see or send what
 * the one before had left. That is put aside until they come back. In WeChat the storage is each account's own. Called at
 * launch.
 */
export function noticePerson(): void {
  clearShelf()
  const token = inBrowser ? heldToken() : null
  if (token === null) return
  const before = recall(OWNER, isText)
  if (before !== undefined && before !== token) {
    for (const name of UNFINISHED.flatMap(namesKept)) rename(name, `${ASIDE}${before}.${name}`)
    forgetPerson()
    const aside = `${ASIDE}${token}.`
    for (const name of namesKept(aside)) rename(name, name.slice(aside.length))
    recallWishes()
    recallParcels()
  }
  here = token
  keep(OWNER, token)
}

/** Becomes another person of the demonstration; without an openid, a guest whom nobody knows yet. */
export async function changePerson(openid?: string): Promise<void> {
  await becomePerson(openid)
  noticePerson()
}
