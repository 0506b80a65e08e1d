export { type Collection, collection, type Document, type Index, index, toldCollection } from './collection'
export { decodeCursor, encodeCursor } from './cursor'
export { everyOf, inParts, throughEvery } from './every'
export type { Where } from './filter'
export { pageOfAny } from './merge'
export { readOnce } from './once'
export { type Files, invocationOf, openPlatform, type Platform, type Suggestion, type WeChat } from './platform'
export {
  type Adjustment,
  BusyError,
  DuplicateError,
  MalformedError,
  type Page,
  type Store,
  type Transaction,
} from './store'
export { readTogether } from './together'
