/** Sheets: what one household was scored in a round, and what it objects to. */
export { decideObjection } from './decide-objection'
export { aboutSheet, doorOf, isNearDoor, keptUpIn, sheetId, sheetKind } from './kind'
export { object } from './object'
export { results } from './results'
export { countScores } from './scores'
export { sheet } from './sheet'
