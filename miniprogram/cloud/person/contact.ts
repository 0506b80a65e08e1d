import type { Contact } from '@shared/village/contract'
import { isRecord, isText, keep, recall } from '../link/storage'
import { createPersonalStore } from '../link/store'

const NAME = 'contact'
const isContact = (value: unknown): value is Contact =>
  isRecord(value) && isText(value.name) && isText(value.duty) && (value.phone === null || isText(value.phone))

const store = createPersonalStore<Contact | undefined>(recall(NAME, isContact), undefined)

/** Whom to ring at the end of a dead end: known also when nothing else can be reached. */
export const useContact = store.use

/** Remembers whom to ring, from any answer that says it. */
export function rememberContact(contact: Contact): void {
  const known = store.get()
  if (known && known.name === contact.name && known.duty === contact.duty && known.phone === contact.phone) return
  keep(NAME, contact)
  store.set(contact)
}
