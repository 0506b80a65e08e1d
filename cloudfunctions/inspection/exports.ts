/** What other contexts may know of rounds, and what the clock does to them. Nothing here leads back to the router. */
export { roundsOnNotice } from './rounds-on-notice'
