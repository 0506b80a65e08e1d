/** What other contexts may use of filings. */
export { type Asked, file, filingState } from './file'
export { filingKind } from './kind'
export { filingLocator } from './locate'
export { filing } from './read'
