/** How often a rule, and how much of a limited good, one household may use. */
export { beyondLimit, countUses, type LimitedUse, type Use, type Uses, uncountUses } from './limits'
export { type CapFile, capFileOf, proveCaps } from './prove'
export {
  assertTurn,
  countersOf,
  giveBackUseOf,
  giveBackUses,
  type HouseholdUse,
  takeTurn,
  takeUseOf,
  takeUses,
} from './uses'
