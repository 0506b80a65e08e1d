/** The sealed numbers of a person, and who looked at them. */
export { listLooks } from './list-looks'
export { idLastFourHash, idNumberHash, idNumberOf, openNumber, sealNumber } from './numbers'
export { revealNumber } from './reveal'
