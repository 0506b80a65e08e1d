/** What other contexts may know of requests. */
export { requestKind } from './kind'
