/** What the clock does with papers. Nothing here leads back to the router. */
export { removePapers } from './handout'
