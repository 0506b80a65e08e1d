import Taro from '@tarojs/taro'
import { heldToken, OWNER } from './local-door'
import { queryClient } from './query-client'
import { drop, isText, KEPT, keep, recall } from './storage'
import { personLeaves } from './store'

/** How this phone shows things stays with the phone, whoever uses it. */
const OF_THE_PHONE = ['settings', OWNER].map((name) => KEPT + name)

/** Drops everything that belongs to whoever leaves: answers, drafts, the outbox. */
export function forgetPerson(): void {
  for (const name of Taro.getStorageInfoSync().keys) {
    if (name.startsWith(KEPT) && !OF_THE_PHONE.includes(name)) drop(name.slice(KEPT.length))
  }
  personLeaves()
  queryClient.clear()
}

/**
 * In the browser the person is whoever holds the token, and another page may have changed it: nobody may see or send what
 * the one before had left. In WeChat the storage is each account's own. Called once, at launch.
 */
export function noticePerson(): void {
  const token = process.env.TARO_ENV === 'h5' ? heldToken() : null
  if (token === null) return
  const before = recall(OWNER, isText)
  if (before !== undefined && before !== token) forgetPerson()
  keep(OWNER, token)
}
