/** Places, and how they and the households in them are called. */
export { everyVillage } from './every-village'
export { listVillages } from './list'
export { isOurs, placeLine, placeOf, placesOf, placeWithTown, unitsOf, villagesOf } from './places'
export { isWithin, type Reach, reachOf, seesNames } from './reach'
export { householdLine, isOffice, maskHome, maskHousehold, sayDoor, sayHome, sayHousehold } from './say'
