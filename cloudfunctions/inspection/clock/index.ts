/** What the clock does to rounds and their sheets. */
export { advanceRounds } from './advance-rounds'
export { advanceSheets } from './advance-sheets'
