/** The notices of the village. */
export { listNotices, readNotices } from './list'
export { publishNotice } from './publish'
export { withdrawNotice } from './withdraw'
