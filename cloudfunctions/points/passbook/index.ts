/** What a household reads of its points, and how it stands among others. */
export { entry } from './entry'
export { passbook } from './passbook'
export { ranking, wholeRanking } from './ranking'
export { everyClaim, everyEntry, passbooksOf } from './whole-lists'
