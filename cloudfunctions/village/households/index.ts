/** Households and their people, and who is near to whom. */
export { householdsAfter } from './after'
export { everyFamily, everyHousehold } from './every'
export { household } from './household'
export { householdIdOf, OFFICE_NUMBER, placeIdOf, placeOf, residentIdOf, rosterPlacesOf } from './ids'
export { asFamily, membersOf } from './members'
export { exchangedWith, formerOf, kinOf, stillFormer } from './near'
export { setKin } from './set-kin'
