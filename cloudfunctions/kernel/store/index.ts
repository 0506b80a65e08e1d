export { type Collection, collection, type Document, type Index, index, uniqueIndex } from './collection'
export type { Where } from './filter'
export { type Files, invocationOf, openPlatform, type Platform, type Suggestion, type WeChat } from './platform'
export { BusyError, DuplicateError, type Page, type Store, type Transaction } from './store'
