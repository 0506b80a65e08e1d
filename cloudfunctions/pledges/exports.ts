/** What other contexts may know of pledges. */
export { pledgeKind } from './kind'
