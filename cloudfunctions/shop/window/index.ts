/** What everybody sees of the shop. */
export { inReach } from './in-reach'
export { shelf } from './shelf'
