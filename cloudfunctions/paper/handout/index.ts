/** How a file is made in turn, handed out for a day, and removed. */
export { handOutList, handOutSheet } from './hand-out'
export { readWhole } from './read-whole'
export { removePapers } from './remove'
export { inTurn } from './turns'
export { sayingFor } from './whose-names'
